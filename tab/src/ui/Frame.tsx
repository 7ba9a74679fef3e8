import { Link, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Layout } from './layout.ts';
import { TextLink } from './links.tsx';
import { useTexts } from './Texts.tsx';

const useStyles = makeStyles({
  frame: {
    minHeight: '100vh',
    boxSizing: 'border-box',
    display: 'flex',
    flexDirection: 'column',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  bar: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
  },
  inner: {
    boxSizing: 'border-box',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
  },
  settings: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    minWidth: 0,
    '@media (max-width: 639px)': { flex: '1 1 200px' },
  },
  name: { ...typographyStyles.subtitle2 },
  main: {
    outline: 'none',
    width: '100%',
    boxSizing: 'border-box',
    maxWidth: '1200px',
    margin: '0 auto',
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL} 96px`,
    flexGrow: 1,
    minWidth: 0,
    '@media (max-width: 639px)': { padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL} 96px` },
  },
  bare: { padding: tokens.spacingHorizontalM },
  wide: { maxWidth: 'none', padding: tokens.spacingHorizontalXXL },
  skip: {
    position: 'absolute',
    zIndex: 20,
    top: tokens.spacingVerticalS,
    left: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    ':not(:focus)': { clipPath: 'inset(50%)' },
  },
});

interface FrameProps {
  /** Whether the product's name leads to the overview. */
  readonly home: boolean;
  readonly layout?: Layout;
  readonly settings: ReactNode;
  readonly strip?: ReactNode;
  readonly children: ReactNode;
}

/** What is around every page: skip link, top bar, main. */
export function Frame({ home, layout = 'page', settings, strip, children }: FrameProps) {
  const { t } = useTexts();
  const styles = useStyles();
  return (
    <div className={styles.frame}>
      <Link className={styles.skip} href="#main">
        {t('tab.skip')}
      </Link>
      {layout === 'page' && (
        <header className={styles.bar}>
          <div className={styles.inner}>
            <span className={styles.name}>
              {home ? (
                <TextLink to="/" appearance="subtle">
                  {t('product.name')}
                </TextLink>
              ) : (
                t('product.name')
              )}
            </span>
            <div className={styles.settings} role="group" aria-label={t('tab.bar.label')}>
              {settings}
            </div>
          </div>
          {strip}
        </header>
      )}
      <main id="main" tabIndex={-1} className={mergeClasses(styles.main, layout !== 'page' && styles[layout])}>
        {children}
      </main>
    </div>
  );
}
