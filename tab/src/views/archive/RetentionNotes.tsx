import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { sayDeletion, sayDeletionSteps } from '../../../../domain/texts/deletionWords.ts';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { TextLink } from '../../ui/links.tsx';
import { useTexts } from '../../ui/Texts.tsx';
import { sayDayOfYear } from './sayDayOfYear.ts';

/**
 * Tells everybody which of their engagements two people are about to delete, and guides and the programme lead which are
 * soon deleted because their time is over; of one alone where one is asked of.
 */
export default function RetentionNotes({ engagementId }: { engagementId?: string }) {
  const { t } = useTexts();
  const api = useApi();
  const { data } = useQuery({
    queryKey: keys.retention,
    queryFn: ({ signal }) => api.call('listRetention', { params: {}, body: undefined, signal }),
  });
  const isAskedOf = (one: { readonly engagementId: string }) =>
    engagementId === undefined || one.engagementId === engagementId;
  const decided = (data?.decided ?? []).filter(isAskedOf).map((notice) => (
    <MessageBar key={notice.id} intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {t('archive.deletion.notice', { name: notice.shortName, what: sayDeletion(t, notice, notice.waitsFor) })}
        </MessageBarTitle>{' '}
        {sayDeletionSteps(t, notice, notice.waitsFor).join(' ')}{' '}
        <TextLink to={`/engagements/${notice.engagementId}/archive`}>{t('archive.notice.open')}</TextLink>
      </MessageBarBody>
    </MessageBar>
  ));
  // What two people have decided comes first, and one bar says it all.
  const isDecided = ({ engagementId: id }: { readonly engagementId: string }) =>
    (data?.decided ?? []).some((notice) => notice.engagementId === id);
  const remaining = (data?.due ?? []).filter((one) => isAskedOf(one) && !isDecided(one));
  const due = remaining.map(({ engagementId: id, shortName, deletesOn, missing }) => {
    const day = sayDayOfYear(t, deletesOn);
    const bodies = joinWords(
      t,
      missing.map((body) => t(`archive.body.${body}`)),
    );
    return (
      <MessageBar key={id} intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{t('archive.notice.title', { name: shortName })}</MessageBarTitle>{' '}
          {missing.length === 0 ? t('archive.notice.due', { day }) : t('archive.notice.missing', { day, bodies })}{' '}
          <TextLink to={`/engagements/${id}/archive`}>{t('archive.notice.open')}</TextLink>
        </MessageBarBody>
      </MessageBar>
    );
  });
  return [...decided, ...due];
}
