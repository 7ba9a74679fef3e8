/** What no column, no calculation or no memory has room for, by the kind of the value in whose place it is sent. */

export const NUL = 'a\0b';
export const HALF = 'a\ud800b';
export const HUGE = 'å'.repeat(300_000);

export const HOSTILE_TEXTS = [NUL, HALF, '\0', HUGE];

/** Days that are none, or that PostgreSQL or everybody's common sense has no room for. */
export const HOSTILE_DAYS = [
  ...['0000-01-01', '0000-02-29', '0001-01-01', '1899-12-31', '2200-01-01', '9999-12-31'],
  ...['9999-99-99', '2026-02-30', '-000001-01-01', '+275760-09-13', '2026-1-1', '2026-01-01T00:00:00Z'],
];

export const HOSTILE_INSTANTS = HOSTILE_DAYS.filter((day) => !day.includes('T')).map((day) => `${day}T09:00:00Z`);

export const HOSTILE_NUMBERS = [2 ** 31, -(2 ** 31) - 1, 2 ** 53, 1e308, 1.5];
