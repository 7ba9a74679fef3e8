import type { LeadChangeView } from '../../../../domain/programme/views.ts';
import { sayMomentInYear } from '../../../../domain/texts/deletionWords.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';

/** Who became a lead and who ceased to be one, newest first. */
export function LeadHistory({ changes }: { changes: readonly LeadChangeView[] }) {
  const { t } = useTexts();
  const shared = useShared();
  if (changes.length === 0) return null;
  const former = t('tab.plan.formerPerson');
  return (
    <section className={shared.panel} aria-labelledby="lead-history">
      <div className={shared.section}>
        <h2 id="lead-history" className={shared.h2}>
          {t('leads.history.title')}
        </h2>
        <ul>
          {changes.map(({ kind, name, by, own, at }) => (
            <li key={`${at} ${kind} ${name}`}>
              {t(own ? 'leads.history.left' : `leads.history.${kind}`, {
                name: name ?? former,
                by: by ?? former,
                when: sayMomentInYear(t, at),
              })}
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
