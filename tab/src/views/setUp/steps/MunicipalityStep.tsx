import { Checkbox, Field, Input, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { dayOf } from '../../../../../domain/texts/dates.ts';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { sayDayOfYear } from '../../archive/sayDayOfYear.ts';
import { type Found, type MunicipalityFault, newMunicipalityDraft, readMunicipality } from '../municipalityDraft.ts';
import { useMunicipalities } from '../useMunicipalities.ts';
import { ManualMunicipality } from './ManualMunicipality.tsx';
import { MunicipalityNames } from './MunicipalityNames.tsx';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

const useStyles = makeStyles({
  choice: { display: 'block', overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
});

/** How old what is searched in is, in words. */
function RegisterNote({ at, asking }: { at: string | null; asking: boolean }) {
  const { t } = useTexts();
  const shared = useShared();
  const date = at === null ? '' : sayDayOfYear(t, dayOf(at));
  const isOld = at !== null && asking;
  const words =
    at === null
      ? t(asking ? 'setup.municipality.asking' : 'setup.municipality.away')
      : t(isOld ? 'setup.municipality.old' : 'setup.municipality.register', { date });
  return (
    <p role="status" className={shared.quiet}>
      {words}
    </p>
  );
}

interface ResultsProps {
  readonly shown: readonly Found[];
  readonly chosen: Found | null;
  readonly onChoose: (found: Found) => void;
}

function Results({ shown, chosen, onChoose, ...fault }: ResultsProps & { readonly validationMessage?: string }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  if (shown.length === 0) return null;
  return (
    <Field label={t('setup.municipality.results')} {...fault}>
      <RadioGroup
        value={chosen?.number ?? ''}
        onChange={(_, { value }) => {
          const found = shown.find(({ number }) => number === value);
          if (found) onChoose(found);
        }}
      >
        {shown.map(({ number, name, county }) => (
          <Radio
            key={number}
            value={number}
            label={
              <span className={styles.choice}>
                <span className={styles.name}>{name}</span>
                <span className={shared.quiet}>{[number, county].filter((part) => part !== '').join(' · ')}</span>
              </span>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

/** Which municipality: from the official register by any of its names or its number, or written in where that is away. */
export function MunicipalityStep({ view, onAnswer, ...rest }: StepProps) {
  const { t } = useTexts();
  const shared = useShared();
  const [draft, setDraft] = useState(() => newMunicipalityDraft(view.draft.municipality));
  const [search, setSearch] = useState('');
  const [tried, setTried] = useState(false);
  const { data, error, refetch } = useMunicipalities(search);
  const { municipality, faults } = readMunicipality(draft);
  const fault = (one: MunicipalityFault) =>
    tried && faults.includes(one) ? { validationMessage: t(`setup.municipality.fault.${one}`) } : {};

  const found = search.trim() === '' ? [] : (data?.municipalities ?? []);
  const { chosen, manual } = draft;
  const shown = chosen === null || found.some(({ number }) => number === chosen.number) ? found : [chosen, ...found];
  const away = data !== undefined && data.registerAt === null;
  const nothing = data !== undefined && search.trim() !== '' && data.found === 0;
  const send = () => {
    setTried(true);
    if (municipality === null) return false;
    onAnswer({ municipality: { ...municipality, bodyNames: [...municipality.bodyNames] } });
    return true;
  };

  return (
    <StepForm {...rest} onSend={send}>
      {!manual && (
        <>
          <Field
            label={t('setup.municipality.search')}
            hint={t('setup.municipality.hint')}
            {...(shown.length === 0 && fault('choose'))}
          >
            <Input
              type="search"
              className={shared.target}
              autoComplete="off"
              value={search}
              onChange={(_, { value }) => setSearch(value)}
            />
          </Field>
          <p role="status" className={shared.quiet}>
            {data !== undefined && search.trim() !== '' && data.found > 0 && (
              <>
                {data.found > data.municipalities.length
                  ? t('setup.municipality.more', { shown: data.municipalities.length, count: data.found })
                  : t('setup.municipality.hits', { count: data.found })}
              </>
            )}
            {nothing && t(away ? 'setup.municipality.noneKnown' : 'setup.municipality.none')}
          </p>
          {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
          <Results
            shown={shown}
            chosen={chosen}
            onChoose={(next) => setDraft({ ...draft, chosen: next, shortName: '', bodyNames: null })}
            {...fault('choose')}
          />
        </>
      )}
      {data !== undefined && <RegisterNote at={data.registerAt} asking={data.asking} />}
      {(away || manual) && (
        <Checkbox
          className={shared.check}
          label={t('setup.municipality.manual')}
          checked={manual}
          onChange={(_, { checked }) =>
            setDraft({ ...draft, manual: checked === true, shortName: '', bodyNames: null })
          }
        />
      )}
      {manual && <ManualMunicipality draft={draft} fault={fault} onChange={setDraft} />}
      <MunicipalityNames draft={draft} fault={fault} onChange={setDraft} />
    </StepForm>
  );
}
