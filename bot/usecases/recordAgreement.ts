import type { PersonKey } from '../../domain/people.ts';
import type { IsoDate } from '../../domain/plan.ts';
import { admit } from './access.ts';
import type { Context } from './ports/context.ts';

/**
 * Records from when the co-operation agreement is in force, or takes that back with null. What is asked only where
 * there is an agreement follows from it.
 * @throws DomainError as {@link admit}
 */
export async function recordAgreement(
  context: Context,
  person: PersonKey,
  engagementId: string,
  on: IsoDate | null,
): Promise<void> {
  await context.db.act(async (stores, outcome) => {
    const { engagement } = await admit(stores, person, engagementId, 'editAgreement');
    if (engagement.agreementOn === on) return outcome.unchanged(undefined);
    await stores.engagements.recordAgreement(engagementId, on);
    await stores.changes.publish(engagementId, 'question');
  });
}
