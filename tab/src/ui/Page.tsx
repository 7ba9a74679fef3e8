import { makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { useShared } from './styles.ts';
import { useTexts } from './Texts.tsx';
import { useArrival } from './useArrival.ts';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXL, minWidth: 0 },
  header: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
});

let arrivedBefore = false;

interface PageProps {
  readonly title: string;
  readonly under?: ReactNode;
  /** What the page is about is still on its way: Teams goes on waiting. */
  readonly pending?: boolean;
  /** Why what was asked for is not here. */
  readonly error?: unknown;
  readonly children: ReactNode;
}

/** A page with its one heading. Coming from another page, the heading takes focus, so that screen readers start there. */
export function Page({ title, under, pending = false, error = null, children }: PageProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const ref = useRef<HTMLHeadingElement>(null);
  const { pathname } = useLocation();
  useArrival({ pending, error });

  useEffect(() => {
    document.title = `${title} · ${t('product.name')}`;
  }, [title, t]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new address is what the heading is focused for
  useEffect(() => {
    if (arrivedBefore) {
      ref.current?.focus({ preventScroll: true });
      window.scrollTo(0, 0);
    }
    arrivedBefore = true;
  }, [pathname]);

  return (
    <div className={styles.page}>
      <header className={styles.header}>
        <h1 ref={ref} tabIndex={-1} className={shared.h1}>
          {title}
        </h1>
        {under}
      </header>
      {children}
    </div>
  );
}
