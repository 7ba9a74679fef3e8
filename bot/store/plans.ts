import type { Plan } from '../../domain/plan.ts';
import type { PlanStore } from '../usecases/ports/engagements.ts';
import type { Executor } from './schema.ts';

export function createPlanStore(db: Executor): PlanStore {
  const activitiesOf = (engagementId: string) =>
    db
      .selectFrom('activity')
      .innerJoin('phase', 'phase.id', 'activity.phase_id')
      .where('phase.engagement_id', '=', engagementId)
      .orderBy('activity.position')
      .selectAll('activity')
      .execute();

  const milestonesOf = (engagementId: string) =>
    db
      .selectFrom('milestone')
      .innerJoin('phase', 'phase.id', 'milestone.phase_id')
      .where('phase.engagement_id', '=', engagementId)
      .orderBy('milestone.position')
      .selectAll('milestone')
      .execute();

  return {
    async find(engagementId): Promise<Plan> {
      const [engagement, phases, activities, milestones] = [
        await db.selectFrom('engagement').where('id', '=', engagementId).select('desired_outcome').executeTakeFirst(),
        await db
          .selectFrom('phase')
          .where('engagement_id', '=', engagementId)
          .orderBy('position')
          .selectAll()
          .execute(),
        await activitiesOf(engagementId),
        await milestonesOf(engagementId),
      ];
      return {
        desiredOutcome: engagement?.desired_outcome ?? '',
        phases: phases.map((phase) => ({
          id: phase.id,
          title: phase.title,
          from: phase.starts_on,
          to: phase.ends_on,
          activities: activities
            .filter((row) => row.phase_id === phase.id)
            .map(({ id, title, starts_on, ends_on, status, responsible, sphere }) => ({
              id,
              title,
              from: starts_on,
              to: ends_on,
              status,
              responsible,
              sphere,
            })),
          milestones: milestones
            .filter((row) => row.phase_id === phase.id)
            .map(({ id, title, falls_on, status }) => ({ id, title, on: falls_on, status })),
        })),
      };
    },
  };
}
