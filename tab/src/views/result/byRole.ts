import type { AskedRole } from '../../../../domain/people.ts';
import { ASKED_ROLES } from '../../../../domain/people.ts';
import type { Question } from '../../../../domain/question.ts';
import type { NamedResponse } from '../../../../domain/views.ts';

/** What people in one role said to one question: each value with those who chose it, the most chosen first. */
export type RoleCell = readonly { readonly value: string; readonly names: readonly string[] }[];

export interface RoleColumn {
  readonly role: AskedRole;
  /** Those in the role who answered, whatever the question. */
  readonly names: readonly string[];
}

export interface ByRole {
  readonly columns: readonly RoleColumn[];
  /** A cell a column; null where the role was not asked that question. Free text is not among them. */
  readonly rows: readonly { readonly question: Question; readonly cells: readonly (RoleCell | null)[] }[];
  readonly notes: readonly { readonly name: string; readonly role: AskedRole; readonly text: string }[];
}

/** One round's answers laid side by side, role by role. A role that nobody has answered in has a column with no names. */
export function byRole(
  questions: readonly Question[],
  responses: readonly NamedResponse[],
  askedRoles: readonly AskedRole[],
): ByRole {
  const roles = ASKED_ROLES.filter((role) => askedRoles.includes(role) || responses.some((one) => one.role === role));
  const of = (role: AskedRole) => responses.filter((response) => response.role === role);
  return {
    columns: roles.map((role) => ({ role, names: of(role).map(({ name }) => name) })),
    rows: questions
      .filter(({ kind }) => kind !== 'text')
      .map((question) => ({ question, cells: roles.map((role) => cellOf(question.id, of(role))) })),
    notes: questions
      .filter(({ kind }) => kind === 'text')
      .flatMap(({ id }) =>
        responses.flatMap(({ name, role, answers }) => {
          const text = answers[id];
          return text === undefined ? [] : [{ name, role, text }];
        }),
      ),
  };
}

/** Whoever sends in has answered each of their choice questions, so no answer from the role means: not asked. */
function cellOf(questionId: string, responses: readonly NamedResponse[]): RoleCell | null {
  const byValue = new Map<string, string[]>();
  for (const { name, answers } of responses) {
    const value = answers[questionId];
    if (value !== undefined) byValue.set(value, [...(byValue.get(value) ?? []), name]);
  }
  if (byValue.size === 0) return null;
  return [...byValue].map(([value, names]) => ({ value, names })).sort((a, b) => b.names.length - a.names.length);
}
