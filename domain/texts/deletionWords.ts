import type { Obstacle } from '../archive/deletion.ts';
import type { DecidingView, DeletionRecordView, DeletionView } from '../archive/views.ts';
import { dayOf, sayDate, sayTime } from './dates.ts';
import { joinWords } from './joinWords.ts';
import type { Translate } from './translate.ts';

/** «7. desember 2026 kl. 10.00», in Norway's time: what is said of a deletion is read long after. */
export function sayMomentInYear(t: Translate, instant: string): string {
  const day = dayOf(instant);
  const date = t('date.inYear', { date: sayDate(t, day), year: day.slice(0, 4) });
  return t('date.at', { day: date, time: sayTime(instant) });
}

export function sayObstacle(t: Translate, { kind, bodies }: Obstacle): string {
  const named = bodies.map((body) => t(`archive.body.${body}`));
  return t(`archive.obstacle.${kind}`, { bodies: joinWords(t, named) });
}

const nameIn = (t: Translate, name: string | null) => name ?? t('tab.plan.formerPerson');

const decided = (t: Translate, { by, role, at }: DecidingView) => ({
  name: nameIn(t, by),
  role: t(`role.${role}`),
  when: sayMomentInYear(t, at),
});

/** How a deletion stands, in a line. */
export function sayDeletion(t: Translate, { dueAt, stopped }: DeletionView, waitsFor: readonly Obstacle[]): string {
  if (stopped !== null) return t('archive.deletion.stopped');
  if (dueAt === null) return t('archive.deletion.proposed');
  if (waitsFor.length > 0) return t('archive.deletion.waiting');
  return t('archive.deletion.confirmed', { day: sayMomentInYear(t, dueAt) });
}

/** By whose decision, who did what and when, and what is still to come: sentences, to stand one after the other. */
export function sayDeletionSteps(t: Translate, deletion: DeletionView, waitsFor: readonly Obstacle[]): string[] {
  const { decidedBy, reference, proposed, confirmed, stopped, needs, lapsed } = deletion;
  const first = [
    t('archive.deletion.decision', { body: t(`archive.body.${decidedBy}`), reference }),
    t('archive.deletion.proposedBy', decided(t, proposed)),
    ...(confirmed ? [t('archive.deletion.confirmedBy', decided(t, confirmed))] : []),
  ];
  if (stopped !== null) {
    const by = { name: nameIn(t, stopped.by), when: sayMomentInYear(t, stopped.at) };
    return [...first, t('archive.deletion.stoppedBy', by)];
  }
  if (confirmed !== null) {
    return [...first, ...waitsFor.map((obstacle) => sayObstacle(t, obstacle)), t('archive.deletion.mayStop')];
  }
  return [...first, lapsed ? t('archive.deletion.lapsed') : t(`archive.deletion.needs.${needs}`)];
}

/** What became of an engagement that was deleted, and by whose decision. */
export function sayDeleted(t: Translate, record: DeletionRecordView): string[] {
  const { municipality: name, at, decidedBy, reference, proposed, confirmed } = record;
  const when = sayMomentInYear(t, at);
  if (decidedBy === 'retention') return [t('archive.gone.retention', { name, when })];
  return [
    t('archive.gone.decided', { name, when, body: t(`archive.body.${decidedBy}`), reference }),
    ...(proposed ? [t('archive.deletion.proposedBy', decided(t, proposed))] : []),
    ...(confirmed ? [t('archive.deletion.confirmedBy', decided(t, confirmed))] : []),
  ];
}
