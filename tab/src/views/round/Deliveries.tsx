import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { sayInstant } from '../../../../domain/texts/dates.ts';
import type { Translate } from '../../../../domain/texts/translate.ts';
import type { DeliveryView, RoundView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useDeliveries, useRetryDelivery } from './useRound.ts';

/** Which message it was, and why it did not arrive: what happened, what it means, what to do. */
function wordsFor({ about, kind, fault, to }: DeliveryView, t: Translate): { title: string; reason: string } {
  const name = to ?? t('tab.deliveries.someone');
  const topic = about === 'card' && kind === 'edit' ? 'cardEdit' : about;
  const inChat = about === 'nudge' && (fault === 'blocked' || fault === 'notInConversation');
  return {
    title: t(`tab.deliveries.failed.${topic}`, { name }),
    reason: inChat ? t(`tab.deliveries.chat.${fault}`, { name }) : t(`fault.${fault ?? 'refused'}`),
  };
}

function Failed({ delivery, onRetry, busy }: { delivery: DeliveryView; onRetry: () => void; busy: boolean }) {
  const { t } = useTexts();
  const shared = useShared();
  const { title, reason } = wordsFor(delivery, t);
  const since = sayInstant(t, delivery.wantedSince);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{title}</MessageBarTitle>
        <p className={shared.text}>{reason}</p>
        <p className={shared.quiet}>
          {delivery.attempts === 0
            ? t('tab.deliveries.since', { since })
            : t('tab.deliveries.tried', { since, count: delivery.attempts })}
        </p>
      </MessageBarBody>
      {delivery.fault !== 'subjectGone' && (
        <MessageBarActions>
          <Button
            className={shared.target}
            aria-label={`${t('tab.retry')}: ${title}`}
            disabledFocusable={busy}
            onClick={onRetry}
          >
            {t('tab.retry')}
          </Button>
        </MessageBarActions>
      )}
    </MessageBar>
  );
}

/** What did not arrive in Teams, why, and the way to try again; one quiet line when all is well. */
export function Deliveries({ round }: { round: RoundView }) {
  const { t } = useTexts();
  const shared = useShared();
  const { data, error, refetch } = useDeliveries(round.engagement.id, round.id);
  const retry = useRetryDelivery(round.engagement.id);
  const failed = data?.filter(({ state }) => state === 'failed') ?? [];
  const waiting = data?.filter(({ state }) => state === 'queued' || state === 'sending').length ?? 0;
  return (
    <div className={shared.section}>
      <h3 className={shared.h3}>{t('tab.deliveries.title')}</h3>
      {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {retry.error && <ErrorNote error={retry.error} title="tab.error.notDone" />}
      {failed.map((delivery) => (
        <Failed
          key={delivery.id}
          delivery={delivery}
          busy={retry.isPending}
          onRetry={() => retry.mutate(delivery.id)}
        />
      ))}
      {data && (
        <p className={shared.quiet} role="status">
          {waiting > 0 && t('tab.deliveries.waiting', { n: waiting })}
          {waiting === 0 && failed.length === 0 && t('tab.deliveries.ok')}
        </p>
      )}
    </div>
  );
}
