import type { AuditOutcome } from '../../domain/audit.ts';
import type { Language } from '../../domain/language.ts';
import type { Role } from '../../domain/people.ts';
import type { Question } from '../../domain/question.ts';
import { auditWords, outcomeWords } from '../../domain/texts/auditWords.ts';
import { sayChoice } from '../../domain/texts/choices.ts';
import { type Translate, translator } from '../../domain/texts/translate.ts';
import type { OwnRow } from './ports/ownData.ts';

/** What one thing that is kept about a person is, for that person to read. */
export function ownWords({ kind, data }: Pick<OwnRow, 'kind' | 'data' | 'shortName'>, language: Language): string {
  const t = translator(language);
  const word = (key: string) => String(data[key] ?? '');
  switch (kind) {
    case 'person':
      return t('privacy.item.person', {
        name: word('name'),
        language: data['language'] === null ? t('privacy.item.noLanguage') : word('language'),
        nudges: t(data['nudges'] === true ? 'privacy.item.nudges' : 'privacy.item.noNudges'),
      });
    case 'role':
      if (data['past'] === true) return t('privacy.item.pastRole');
      return [t(`role.${word('role') as Role}`), word('programme')].filter((part) => part !== '').join(', ');
    case 'membership': {
      const how = data['present'] !== true ? 'left' : data['guest'] === true ? 'guest' : 'member';
      return `${word('name') || t('privacy.item.team')}, ${t(`privacy.item.${how}`)}`;
    }
    case 'answer':
    case 'draft':
      return answersInWords(t, data, language);
    case 'form':
      return t(data['sent'] === true ? 'privacy.item.formSent' : 'privacy.item.form');
    case 'responsibility':
      return word('title');
    case 'planChange': {
      const edits = Array.isArray(data['change']) ? data['change'].length : 0;
      return t('privacy.item.planChange', { number: word('number'), count: edits });
    }
    case 'round':
      return t(data['act'] === 'opened' ? 'privacy.item.opened' : 'privacy.item.closed');
    case 'session':
      return t(`privacy.item.session.${word('act') as 'started' | 'ended' | 'linked'}`);
    case 'question':
      return ((data['text'] ?? {}) as Partial<Record<Language, string>>)[language] ?? word('id');
    case 'template':
      return word('name');
    case 'mark':
      return markWords(t, data);
    case 'lead':
      return t(`privacy.item.lead.${word('act') as 'added' | 'removed' | 'addedOther' | 'removedOther'}`, {
        programme: word('programme'),
      });
    case 'download':
    case 'message':
    case 'chat':
    case 'nudge':
    case 'series':
    case 'signal':
    case 'stage':
    case 'calendar':
      return t(`privacy.item.${kind}`);
    case 'setUp':
      return t(`setup.own.${word('act') as 'added' | 'answered' | 'named'}`, {
        role: data['act'] === 'named' ? t(`role.${word('role') as Role}`) : '',
      });
    case 'audit':
      return t('audit.line', {
        what: auditWords(t, word('via')),
        outcome: outcomeWords(t, word('outcome') as AuditOutcome),
      });
  }
}

function markWords(t: Translate, data: OwnRow['data']): string {
  const kind = String(data['kind']);
  if (kind === 'ended') return t('privacy.item.ended');
  const reference = String(data['reference'] ?? '');
  if (kind === 'proposed' || kind === 'confirmed' || kind === 'stopped') {
    return t(`privacy.item.deletion.${kind}`, { reference });
  }
  return reference;
}

function answersInWords(t: Translate, data: OwnRow['data'], language: Language): string {
  const answers = (data['answers'] ?? {}) as Readonly<Record<string, string>>;
  const questions = (data['questions'] ?? []) as readonly Question[];
  return questions
    .flatMap((question) => {
      const stored = answers[question.id];
      if (stored === undefined) return [];
      const said = question.kind === 'text' ? stored : sayChoice(t, language, question, stored);
      return [`${question.text[language]} – ${said}`];
    })
    .join('\n');
}
