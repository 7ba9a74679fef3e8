import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { joinWords } from '../../../../domain/texts/joinWords.ts';
import { useApi } from '../../api/ApiContext.tsx';
import { keys } from '../../api/keys.ts';
import { TextLink } from '../../ui/links.tsx';
import { useTexts } from '../../ui/Texts.tsx';
import { sayDayOfYear } from './sayDayOfYear.ts';

/** Tells guides and the programme lead which engagements are soon deleted; of one alone where one is asked of. */
export default function RetentionNotes({ engagementId }: { engagementId?: string }) {
  const { t } = useTexts();
  const api = useApi();
  const { data } = useQuery({
    queryKey: keys.retention,
    queryFn: ({ signal }) => api.call('listRetention', { params: {}, body: undefined, signal }),
  });
  const due = (data?.due ?? []).filter((one) => engagementId === undefined || one.engagementId === engagementId);
  return due.map(({ engagementId: id, shortName, deletesOn, missing }) => {
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
}
