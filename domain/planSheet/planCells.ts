import { isoWeek } from '../calendar.ts';
import type { Cell, Day } from '../export/book.ts';
import { samePerson } from '../people.ts';
import { type IsoDate, isAgreed, type Link, type PlanItem } from '../plan.ts';
import type { PlanPerson } from '../planHistory.ts';
import type { Responsible } from '../responsible.ts';
import type { Translate } from '../texts/translate.ts';
import type { PlanColumn } from './columns.ts';

/** The titles of phases and steps by their id. */
export type Names = ReadonlyMap<string, string>;

/** What stands in a column for an item; `again` counts the columns of the same kind before it. */
export type CellOf = (item: PlanItem, column: PlanColumn, again: number) => Cell;

/** Characters in a cell that no spreadsheet refuses (32 767 is the most that Excel takes). */
const CELL_LIMIT = 30_000;

/** Lines of «title https://…», parted so that each part has room in one cell. */
function linkParts(links: readonly Link[]): string[] {
  const parts: string[] = [];
  for (const { title, url } of links) {
    const line = title === '' ? url : `${title} ${url}`;
    const last = parts.at(-1);
    if (last !== undefined && last.length + line.length < CELL_LIMIT) parts[parts.length - 1] = `${last}\n${line}`;
    else parts.push(line);
  }
  return parts;
}

/** Whether an item's links need a second column. */
export const hasMoreLinks = (item: PlanItem): boolean => item.kind === 'activity' && linkParts(item.links).length > 1;

const day = (date: IsoDate): Day => ({ day: date });

const list = (words: readonly string[]): string => words.join(', ');

/** Who answers for something, as it is written in a spreadsheet and read back. */
export function writeResponsible(t: Translate, responsible: Responsible, people: readonly PlanPerson[]): string {
  if (responsible.kind === 'role') return t(`role.${responsible.role}`);
  if (responsible.kind === 'named') return responsible.name;
  return people.find(({ person }) => samePerson(person, responsible.person))?.name ?? t('tab.plan.formerPerson');
}

/** How the cells of a plan are written in one language. */
export function cellsOf(t: Translate, people: readonly PlanPerson[], titles: Names): CellOf {
  return (item, column, again) => {
    switch (column) {
      case 'kind':
        return t(`planSheet.kind.${item.kind}`);
      case 'title':
        return 'title' in item ? item.title : null;
      case 'phase':
        return item.kind === 'phase' ? item.title : 'phaseId' in item ? (titles.get(item.phaseId ?? '') ?? null) : null;
      case 'from':
        return 'from' in item
          ? day(item.from)
          : item.kind === 'milestone' || item.kind === 'decision'
            ? day(item.on)
            : null;
      case 'to':
        return lastDay(item);
      case 'week':
        return 'from' in item ? weeks(item.from, item.to) : 'on' in item ? weeks(item.on, item.on) : null;
      case 'status':
        if ('done' in item) return t(item.done ? 'tab.plan.status.done' : 'planSheet.open');
        return 'status' in item ? t(`tab.plan.status.${item.status}`) : null;
      case 'responsible':
        return 'responsible' in item && item.responsible !== null
          ? writeResponsible(t, item.responsible, people)
          : null;
      case 'groups':
        return 'groups' in item ? list(item.groups.map((group) => t(`planSheet.group.${group}`))) : null;
      case 'type':
        return 'type' in item ? t(`planSheet.type.${item.type}`) : null;
      case 'method':
        return 'method' in item ? item.method : null;
      case 'sphere':
        return 'sphere' in item ? t(`tab.plan.sphere.${item.sphere}`) : null;
      case 'about':
        return 'subject' in item && item.subject !== null ? t(`planSheet.subject.${item.subject}`) : null;
      case 'approver':
        return 'approver' in item ? t(`planSheet.approver.${item.approver}`) : null;
      case 'decided':
        return 'decided' in item ? item.decided : null;
      case 'step':
        return 'stepId' in item ? (titles.get(item.stepId ?? '') ?? null) : null;
      case 'agreed':
        return isAgreed(item) ? day(item.on) : null;
      case 'note':
        return noteOf(item);
      case 'links':
        return 'links' in item ? (linkParts(item.links)[again] ?? null) : null;
      case 'rule':
        return 'rule' in item ? item.rule : null;
      case 'facts':
        return 'facts' in item ? item.facts : null;
      case 'id':
        return item.id;
      case 'phaseId':
        return 'phaseId' in item ? item.phaseId : null;
      case 'stepId':
        return 'stepId' in item ? item.stepId : null;
    }
  };
}

function lastDay(item: PlanItem): Cell {
  if ('to' in item) return day(item.to);
  return 'due' in item && item.due !== null ? day(item.due) : null;
}

function noteOf(item: PlanItem): string {
  if (item.kind === 'note') return item.text;
  return item.kind === 'acknowledgement' ? item.reason : item.note;
}

/** «49», «49–2»: how people here say when. */
function weeks(from: IsoDate, to: IsoDate): string {
  const [first, last] = [isoWeek(from).week, isoWeek(to).week];
  return first === last ? `${first}` : `${first}–${last}`;
}
