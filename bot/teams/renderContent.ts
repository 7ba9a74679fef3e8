import { actionReminderCard } from '../cards/actionReminderCard.ts';
import { answerInTabCard } from '../cards/answerInTabCard.ts';
import { backCard } from '../cards/backCard.ts';
import type { RenderedCard } from '../cards/card.ts';
import { chatLinkedCard } from '../cards/chatLinkedCard.ts';
import { deletionCard, deletionDoneCard, engagementEndCard } from '../cards/deletionCard.ts';
import { endedCard } from '../cards/endedCard.ts';
import { forbiddenCard } from '../cards/forbiddenCard.ts';
import { guidanceEndedCard } from '../cards/guidanceEndedCard.ts';
import { helpCard } from '../cards/helpCard.ts';
import { leadChangeCard } from '../cards/leadChangeCard.ts';
import type { Links } from '../cards/links.ts';
import { noRoleCard } from '../cards/noRoleCard.ts';
import { notLinkedCard } from '../cards/notLinkedCard.ts';
import { nudgeCard, threadNudgeCard } from '../cards/nudgeCard.ts';
import { planCard } from '../cards/planCard.ts';
import { resultCard } from '../cards/resultCard.ts';
import { roundCard } from '../cards/roundCard.ts';
import { sessionCard } from '../cards/sessionCard.ts';
import { sessionSummaryCard } from '../cards/sessionSummaryCard.ts';
import { unknownCommandCard } from '../cards/unknownCommandCard.ts';
import { welcomeCard } from '../cards/welcomeCard.ts';
import { yourRoundsCard } from '../cards/yourRoundsCard.ts';
import type { Content } from '../usecases/ports/messenger.ts';

/** The card of a message, in the message's own language. */
export function renderContent(content: Content, links: Links): RenderedCard {
  const options = { language: content.language, links };
  switch (content.kind) {
    case 'round':
      return roundCard(content.view, options);
    case 'roundEnded':
      return endedCard(content.view, options);
    case 'result':
      return resultCard(content.view, options);
    case 'plan':
      return planCard(content.view, options);
    case 'welcome':
      return welcomeCard(content, options);
    case 'back':
      return backCard(content.engagement, content.channelId, options);
    case 'noRole':
      return noRoleCard(options);
    case 'help':
      return helpCard(content, options);
    case 'unknownCommand':
      return unknownCommandCard(options);
    case 'notLinked':
      return notLinkedCard(content.channelId, options);
    case 'notAllowed':
      return forbiddenCard(options);
    case 'guidanceEnded':
      return guidanceEndedCard(options);
    case 'answerInTab':
      return answerInTabCard(content.view, options);
    case 'nudge':
      return nudgeCard(content, options);
    case 'threadNudge':
      return threadNudgeCard(content.view, options);
    case 'session':
      return sessionCard(content.view, options);
    case 'sessionSummary':
      return sessionSummaryCard(content.view, options);
    case 'actionReminder':
      return actionReminderCard(content, options);
    case 'chatLinked':
      return chatLinkedCard(content, options);
    case 'engagementEnd':
      return engagementEndCard(content.view, options);
    case 'deletion':
      return deletionCard(content.view, options);
    case 'deletionDone':
      return deletionDoneCard(content, options);
    case 'leadChange':
      return leadChangeCard(content.view, options);
    case 'yourRounds':
      return yourRoundsCard(content, options);
  }
}
