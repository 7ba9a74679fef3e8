import { localDate } from '../../domain/calendar.ts';
import { isRegisterDue, isValidOn } from '../../domain/municipalityRegister.ts';
import type { Context } from './ports/context.ts';
import { type MunicipalityRegister, RegisterAway } from './ports/register.ts';

/**
 * Fetches the register of municipalities where our copy is a day old or there is none. While it does not answer, the old
 * copy stands. Null where the service asks no register. Safe to run twice and side by side.
 */
export async function refreshRegister({ db, now, log }: Context, register: MunicipalityRegister | null): Promise<void> {
  const { fetchedAt, triedAt } = await db.register.read();
  if (!isRegisterDue(fetchedAt, triedAt, now())) return;
  // Marked first: whoever comes meanwhile need not ask as well.
  await db.register.tried(now());
  if (register === null) return;
  try {
    const entries = await register.fetch(localDate(now()).toString());
    const today = localDate(now()).toString();
    await db.transaction(async (stores) => {
      await stores.register.replace(entries, now());
      await stores.engagements.renameByRegister(entries.filter((entry) => isValidOn(entry, today)));
    });
    log.info({ municipalities: entries.length }, 'the register of municipalities is fetched');
  } catch (error) {
    if (!(error instanceof RegisterAway)) throw error;
    log.warn({ cause: error.cause instanceof Error ? error.cause.message : null }, error.message);
  }
}
