import { makeStyles } from '@fluentui/react-components';
import { type ComponentProps, lazy, Suspense } from 'react';
import { viewStands } from './viewStands.ts';

const Language = lazy(async () => ({ default: (await loadPickers()).LanguagePicker }));
const Theme = lazy(async () => ({ default: (await loadPickers()).ThemePicker }));

async function loadPickers() {
  await viewStands.promise;
  return import('./Pickers.tsx');
}

/** As much room as a picker takes, so that the bar does not jump when it comes. */
const useStyles = makeStyles({
  room: { width: '160px', minHeight: '32px', '@media (max-width: 639px)': { flex: '1 1 0', minHeight: '44px' } },
});

/** The picker of the language, in the bar of a page that does not wait for it. */
export function LanguagePicker(props: ComponentProps<typeof Language>) {
  const styles = useStyles();
  return (
    <Suspense fallback={<span className={styles.room} />}>
      <Language {...props} />
    </Suspense>
  );
}

/** The same for the theme. */
export function ThemePicker(props: ComponentProps<typeof Theme>) {
  const styles = useStyles();
  return (
    <Suspense fallback={<span className={styles.room} />}>
      <Theme {...props} />
    </Suspense>
  );
}
