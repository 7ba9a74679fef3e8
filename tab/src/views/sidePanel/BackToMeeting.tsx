import { makeStyles, tokens } from '@fluentui/react-components';
import { useMatch } from 'react-router';
import { useHost } from '../../ui/HostProvider.tsx';
import { TextLink } from '../../ui/links.tsx';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({ place: { padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}` } });

/** Beside a meeting, the way back from any page of a municipality to what the meeting needs. */
export function BackToMeeting() {
  const { t } = useTexts();
  const styles = useStyles();
  const host = useHost();
  const id = useMatch('/engagements/:id/*')?.params.id;
  if (host?.place.frameContext !== 'sidePanel' || id === undefined) return null;
  return (
    <div className={styles.place}>
      <TextLink to={`/engagements/${id}/panel`}>{t('tab.panel.backToMeeting')}</TextLink>
    </div>
  );
}
