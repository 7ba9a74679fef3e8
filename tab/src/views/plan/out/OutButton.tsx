import { Button, makeStyles, mergeClasses } from '@fluentui/react-components';
import { ArrowDownload20Regular } from '@fluentui/react-icons';
import { lazy, Suspense, useState } from 'react';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';

const OutDialog = lazy(() => import('./OutDialog.tsx'));

/** At the end of the row that it stands in. */
const useStyles = makeStyles({ button: { marginLeft: 'auto' } });

/** The way to the plan as a file or a calendar; what is behind it is loaded when it is wanted. */
export function OutButton() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const [wanted, setWanted] = useState(false);
  const show = () => {
    setWanted(true);
    setOpen(true);
  };
  return (
    <>
      <Button
        className={mergeClasses(shared.target, styles.button)}
        appearance="subtle"
        icon={<ArrowDownload20Regular />}
        aria-haspopup="dialog"
        onClick={show}
      >
        {t('tab.out.open')}
      </Button>
      {wanted && (
        <Suspense fallback={null}>
          <OutDialog open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
