import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import type { Theme } from '../../../../../domain/engagement.ts';
import type { ProgrammeTemplate } from '../../../../../domain/programmeTemplate.ts';
import { templateFor } from '../../../../../domain/templates.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { productSources, type Source, sourceKey } from './startDraft.ts';

const useStyles = makeStyles({
  choices: { gap: tokens.spacingVerticalXS },
  choice: { display: 'block', paddingBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  group: { paddingTop: tokens.spacingVerticalM },
});

interface SourceChoicesProps {
  readonly label: string;
  readonly theme: Theme;
  /** The programme's own. */
  readonly own: readonly ProgrammeTemplate[];
  readonly picked: Source | null;
  readonly onPick: (source: Source) => void;
  readonly validationMessage?: string;
}

/** What a plan can be begun with: the product's templates, the programme's own, and nothing. */
export function SourceChoices({ label, theme, own, picked, onPick, ...fault }: SourceChoicesProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const suits = templateFor(theme)?.id;
  const sources: Source[] = [
    ...productSources(theme),
    ...own.map((template) => ({ kind: 'programme', template }) as const),
    { kind: 'empty' },
  ];
  const words = (source: Source) => {
    if (source.kind === 'empty') return { name: t('tab.start.blank'), about: t('tab.start.blankAbout') };
    if (source.kind === 'programme') return source.template;
    const { name, about, id } = source.template;
    const suiting = id === suits ? ` · ${t('tab.start.suits')}` : '';
    return { name: `${name[language]}${suiting}`, about: about[language] };
  };
  const [firstOwn] = own;
  return (
    <Field label={label} {...fault}>
      <RadioGroup
        className={styles.choices}
        value={picked ? sourceKey(picked) : ''}
        onChange={(_, { value }) => {
          const source = sources.find((one) => sourceKey(one) === value);
          if (source) onPick(source);
        }}
      >
        {sources.map((source) => {
          const { name, about } = words(source);
          return (
            <div key={sourceKey(source)}>
              {source.kind === 'programme' && source.template === firstOwn && (
                <p className={`${shared.h3} ${styles.group}`}>{t('tab.start.programme')}</p>
              )}
              <Radio
                value={sourceKey(source)}
                label={
                  <span className={styles.choice}>
                    <span className={styles.name}>{name}</span>
                    <span className={shared.quiet}>{about}</span>
                  </span>
                }
              />
            </div>
          );
        })}
      </RadioGroup>
    </Field>
  );
}
