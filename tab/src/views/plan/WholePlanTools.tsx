import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { NARROW } from '../../ui/narrow.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useMedia } from '../../ui/useMedia.ts';
import { ImportButton } from './import/ImportButton.tsx';
import { TemplateTools } from './start/TemplateTools.tsx';

/** What is done to the whole plan, and seldom: on a phone it stands behind one button, so that the plan comes sooner. */
export default function WholePlanTools() {
  const { t } = useTexts();
  const shared = useShared();
  const narrow = useMedia(NARROW);
  const [open, setOpen] = useState(false);
  return (
    <>
      {narrow && (
        <Button className={shared.target} appearance="subtle" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('tab.plan.edit.whole')}
        </Button>
      )}
      {(open || !narrow) && (
        <>
          <TemplateTools />
          <ImportButton />
        </>
      )}
    </>
  );
}
