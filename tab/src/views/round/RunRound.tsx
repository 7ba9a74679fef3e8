import { Button } from '@fluentui/react-components';
import type { Act } from '../../../../domain/access.ts';
import type { RoundView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useOpenRound } from '../municipality/useMunicipality.ts';
import { CloseRound } from './CloseRound.tsx';
import { Deliveries } from './Deliveries.tsx';
import { Missing } from './Missing.tsx';

/** For those who run the round: post its card anew, end it, and see what did not arrive. */
export function RunRound({ round, acts }: { round: RoundView; acts: readonly Act[] }) {
  const { t } = useTexts();
  const shared = useShared();
  const repost = useOpenRound(round.engagement.id);
  const open = round.state === 'open';
  const mayRepost = open && acts.includes('openRound');
  const mayClose = open && acts.includes('closeRound');
  const maySee = acts.includes('retryDelivery');
  if (!mayRepost && !mayClose && !maySee) return null;
  return (
    <section className={shared.panel} aria-labelledby="run">
      <div className={shared.section}>
        <h2 id="run" className={shared.h2}>
          {t('tab.round.run')}
        </h2>
        {(mayRepost || mayClose) && (
          <div className={shared.row}>
            {mayRepost && (
              <Button className={shared.target} disabledFocusable={repost.isPending} onClick={() => repost.mutate({})}>
                {t('tab.round.repost')}
              </Button>
            )}
            {mayClose && <CloseRound round={round} />}
          </div>
        )}
        {repost.error && <ErrorNote error={repost.error} title="tab.error.notDone" />}
        <p role="status" className={repost.isSuccess ? shared.text : shared.unseen}>
          {repost.isSuccess && t('tab.round.reposted')}
        </p>
        {open && acts.includes('nudgeRound') && <Missing round={round} />}
        {maySee && <Deliveries round={round} />}
      </div>
    </section>
  );
}
