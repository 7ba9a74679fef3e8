import { Button } from '@fluentui/react-components';
import { sayInstant } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { MissingView, NudgeView, RoundView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useMissing, useNudge } from './useMissing.ts';

/** A nudge asked for now goes now when it would go within this long, in milliseconds. */
const NOW_MS = 60_000;

function sayNudge(t: Translate, { at, by, sent, chats, thread }: NudgeView): string {
  const when = sayInstant(t, at);
  const who = by === null ? t('nudge.byPlan') : t('nudge.by', { name: by });
  if (!sent) return t('nudge.waiting', { when, who });
  const where = [chats > 0 && t('nudge.chats', { count: chats }), thread && t('nudge.inThread')].filter(Boolean);
  return t('nudge.sent', { when, who, where: where.join(', ') || t('nudge.nowhere') });
}

function Nudges({ view, round }: { view: MissingView; round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const nudge = useNudge(round.engagement.id, round.id);
  const later = view.next !== null && Date.parse(view.next) > Date.now() + NOW_MS;
  const [newest] = view.nudges.slice(-1);
  return (
    <>
      {view.next !== null && (
        <div>
          <Button className={shared.target} disabledFocusable={nudge.isPending} onClick={() => nudge.mutate()}>
            {later ? t('nudge.later', { when: sayInstant(t, view.next) }) : t('nudge.now')}
          </Button>
        </div>
      )}
      {nudge.error && <ErrorNote error={nudge.error} title="tab.error.notDone" />}
      <p className={shared.unseen} role="status">
        {nudge.isSuccess && newest && sayNudge(t, newest)}
      </p>
      {view.why && <p className={shared.quiet}>{t(`nudge.why.${view.why}`)}</p>}
      {(view.nudges.length > 0 || view.planned.length > 0) && (
        <ul className={shared.plainList}>
          {view.nudges.map((one) => (
            <li key={one.at} className={shared.quiet}>
              {sayNudge(t, one)}
            </li>
          ))}
          {view.planned.map((at) => (
            <li key={at} className={shared.quiet}>
              {t('nudge.planned', { when: sayInstant(t, at) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Who has not answered, what has reminded them, and the button that does. Only those who run the round see it. */
export function Missing({ round }: { round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { data, error, refetch } = useMissing(round.engagement.id, round.id);
  return (
    <div className={shared.section}>
      <h3 className={shared.h3}>{t('nudge.missing')}</h3>
      {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data && data.missing.length > 0 && (
        <ul className={shared.plainList}>
          {data.missing.map(({ name, role }, place) => (
            <li key={`${role} ${name} ${place.toString()}`}>{t('nudge.person', { name, role: t(`role.${role}`) })}</li>
          ))}
        </ul>
      )}
      {data && <Nudges view={data} round={round} />}
    </div>
  );
}
