import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import { useHref, useLocation } from 'react-router';
import type { Act } from '../../../../domain/access.ts';
import type { TextKey } from '../../../../domain/texts/translate.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { useFollow } from '../../ui/links.tsx';
import { useTexts } from '../../ui/Texts.tsx';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  link: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    minHeight: '44px',
    padding: `0 ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
    ':hover': { color: tokens.colorNeutralForeground1, borderBottomColor: tokens.colorNeutralStroke1 },
    ':focus-visible': { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  here: {
    ...typographyStyles.body1Strong,
    color: tokens.colorNeutralForeground1,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    ':hover': { borderBottomColor: tokens.colorCompoundBrandStroke },
  },
});

const PAGES: readonly { readonly path: string; readonly text: TextKey; readonly act?: Act }[] = [
  { path: '', text: 'tab.nav.plan' },
  { path: '/check-ins', text: 'tab.nav.checkIns' },
  { path: '/questions', text: 'tab.nav.questions' },
  { path: '/roles', text: 'setup.nav', act: 'editRoles' },
  { path: '/archive', text: 'archive.nav' },
];

/** The pages of one municipality, the one we are on marked in words for screen readers and by a line for the eye. */
export function EngagementNav({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <nav aria-label={t('tab.nav.label', { name: engagement.shortName })}>
      <ul className={styles.list}>
        {PAGES.filter(({ act }) => act === undefined || engagement.acts.includes(act)).map(({ path, text }) => (
          <li key={path}>
            <NavLink to={`/engagements/${engagement.id}${path}`}>{t(text)}</NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NavLink({ to, children }: { to: string; children: string }) {
  const styles = useStyles();
  const { pathname } = useLocation();
  const href = useHref(to);
  const follow = useFollow(to);
  const here = useHref(pathname) === href;
  return (
    <a
      href={href}
      onClick={follow}
      className={mergeClasses(styles.link, here && styles.here)}
      {...(here && { 'aria-current': 'page' as const })}
    >
      {children}
    </a>
  );
}
