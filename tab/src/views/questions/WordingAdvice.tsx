import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from '@fluentui/react-components';
import type { LocalizedText } from '../../../../domain/language.ts';
import { odditiesIn } from '../../../../domain/questionAdvice.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({ rules: { margin: 0, paddingLeft: tokens.spacingHorizontalXL } });

const RULES = ['one', 'period', 'positive', 'person'] as const;

/** What makes a good question, and what is unusual about this one. It warns and never stops anybody. */
export function WordingAdvice({ text }: { text: LocalizedText }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const oddities = odditiesIn(text);
  return (
    <div className={shared.section}>
      <div>
        <h3 className={shared.h3}>{t('questions.rules.title')}</h3>
        <ul className={styles.rules}>
          {RULES.map((rule) => (
            <li key={rule}>{t(`questions.rules.${rule}`)}</li>
          ))}
        </ul>
      </div>
      <div role="status">
        {oddities.length > 0 && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>
              <MessageBarTitle>{t('questions.odd.title')}</MessageBarTitle>{' '}
              {[...oddities.map((oddity) => t(`questions.odd.${oddity}`)), t('questions.odd.anyway')].join(' ')}
            </MessageBarBody>
          </MessageBar>
        )}
      </div>
    </div>
  );
}
