import { Button, Field, Input, makeStyles, mergeClasses, Select, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import type { Language } from '../../../../domain/language.ts';
import type { Persona } from '../../api/personas.ts';
import { Frame } from '../../ui/Frame.tsx';
import { languageOfLocale } from '../../ui/language.ts';
import { Page } from '../../ui/Page.tsx';
import { LanguagePicker } from '../../ui/Pickers.tsx';
import { roleBeside } from '../../ui/personaWords.ts';
import { rememberedLocale } from '../../ui/rememberedLanguage.ts';
import { useShared } from '../../ui/styles.ts';
import { TextsProvider, useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { groupPersonas } from './groups.ts';
import { hostAddress, TRY_OUT_PLACES, type TryOutPlace } from './hostAddress.ts';

const useStyles = makeStyles({
  search: { maxWidth: '480px' },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(260px, 100%), 1fr))',
    gap: tokens.spacingHorizontalL,
  },
  people: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    marginTop: tokens.spacingVerticalS,
  },
  person: { width: '100%', justifyContent: 'flex-start', textAlign: 'start', minHeight: '44px' },
  role: { display: 'block', fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
});

interface ChooserProps {
  readonly personas: readonly Persona[];
  readonly onChoose: (id: string) => void;
}

function Chooser({ personas, onChoose }: ChooserProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [search, setSearch] = useState('');
  const [place, setPlace] = useState<TryOutPlace>('browser');
  const groups = groupPersonas(personas, search, (role) => t(`role.${role}`));
  const enter = (id: string) => {
    if (place === 'browser') onChoose(id);
    else location.assign(hostAddress(place, id));
  };
  const hits = groups.reduce((sum, group) => sum + group.personas.length, 0);

  return (
    <Page title={t('tab.persona.title')} under={<p className={shared.quiet}>{t('tab.persona.text')}</p>}>
      <Field label={t('tab.persona.where')} className={styles.search}>
        <Select
          size="large"
          value={place}
          onChange={(_, { value }) => setPlace(TRY_OUT_PLACES.find((one) => one === value) ?? 'browser')}
        >
          {TRY_OUT_PLACES.map((one) => (
            <option key={one} value={one}>
              {one === 'browser' ? t('tab.persona.browser') : t(`tab.host.places.${one}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('tab.persona.search')} className={styles.search}>
        <Input type="search" size="large" value={search} onChange={(_, { value }) => setSearch(value)} />
      </Field>
      <p role="status" className={hits === 0 ? shared.text : shared.unseen}>
        {hits === 0 ? t('tab.persona.none', { search }) : t('tab.persona.hits', { n: hits })}
      </p>
      <div className={styles.groups}>
        {groups.map(({ name, personas: people }) => (
          <section key={name} className={shared.panel}>
            <h2 className={shared.h3}>{name ?? t('tab.persona.programme')}</h2>
            <ul className={mergeClasses(shared.plainList, styles.people)}>
              {people.map((person) => (
                <li key={person.id}>
                  <Button className={styles.person} onClick={() => enter(person.id)}>
                    <span>
                      {person.name}
                      <span className={styles.role}>{capital(roleBeside(t, person) ?? '')}</span>
                    </span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Page>
  );
}

interface PersonaPageProps extends ChooserProps {
  readonly locale: string;
  readonly settings: ReactNode;
}

/** The try-out's front door: who do you want to be? Its language is for this page alone. */
export default function PersonaPage({ locale, settings, ...chooser }: PersonaPageProps) {
  const [own, setOwn] = useState<Language | null>(null);
  return (
    <TextsProvider language={own ?? languageOfLocale(rememberedLocale(locale))}>
      <Frame
        home={false}
        settings={
          <>
            <LanguagePicker own={own ?? languageOfLocale(rememberedLocale(locale))} onPick={setOwn} />
            {settings}
          </>
        }
      >
        <Chooser {...chooser} />
      </Frame>
    </TextsProvider>
  );
}
