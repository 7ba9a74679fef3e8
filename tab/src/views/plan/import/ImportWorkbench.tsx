import {
  Button,
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PlanChange } from '../../../../../domain/planChange.ts';
import { IMPORT_WAYS } from '../../../../../domain/planSheet/importChange.ts';
import { withHeading } from '../../../../../domain/planSheet/recognize.ts';
import type { SheetBook } from '../../../../../domain/planSheet/sheetCells.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { ColumnChoices } from './ColumnChoices.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { LeftOutRows, ToldRows } from './RowNotes.tsx';
import { useImport } from './useImport.ts';

interface ImportWorkbenchProps {
  readonly name: string;
  readonly book: SheetBook;
  readonly onCancel: () => void;
  readonly onConfirm: (change: PlanChange) => void;
}

const YEARS = { min: 1990, max: 2099 } as const;

/** What a file's sheets and columns are, what the plan becomes of them, and what does not come along. */
export function ImportWorkbench({ name, book, onCancel, onConfirm }: ImportWorkbenchProps) {
  const { t } = useTexts();
  const shared = useShared();
  const { plan } = usePlanEditor();
  const { mappings, setMapping, year, setYear, way, setWay, reading, taken } = useImport(book);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const assumes = reading.understood.some(({ remarks }) =>
    remarks.some(({ code }) => code === 'yearAssumed' || code === 'takenAsWeek'),
  );
  const several = book.sheets.length > 1;
  const ready = taken.change.length > 0 && !taken.tooMany;

  return (
    <div className={shared.section}>
      <h3 ref={title} tabIndex={-1} className={shared.h3} style={{ overflowWrap: 'anywhere' }}>
        {t('tab.import.read', { name })}
      </h3>
      {several && (
        <Field label={t('tab.import.sheets')} role="group" aria-label={t('tab.import.sheets')}>
          <div>
            {book.sheets.map((sheet, place) => {
              const mapping = mappings[place] ?? withHeading(sheet, null);
              return (
                <div key={sheet.name}>
                  <Checkbox
                    className={shared.target}
                    checked={mapping.used}
                    label={t('tab.import.sheet', { name: sheet.name, count: sheet.rows.length })}
                    onChange={(_, { checked }) => setMapping(place, { ...mapping, used: checked === true })}
                  />
                </div>
              );
            })}
          </div>
        </Field>
      )}
      {book.sheets.map((sheet, place) => {
        const mapping = mappings[place];
        return mapping?.used ? (
          <ColumnChoices
            key={sheet.name}
            sheet={sheet}
            mapping={mapping}
            onChange={(next) => setMapping(place, next)}
          />
        ) : null;
      })}
      {assumes && (
        <Field label={t('tab.import.year')} hint={t('tab.import.yearHint')}>
          <Input
            type="number"
            input={{ className: shared.target }}
            {...YEARS}
            defaultValue={String(year)}
            onChange={(_, { value }) => {
              const next = Number(value);
              if (next >= YEARS.min && next <= YEARS.max) setYear(next);
            }}
          />
        </Field>
      )}
      {plan.items.length > 0 && (
        <Field label={t('tab.import.way')} hint={t(`tab.import.${way}Hint`)}>
          <RadioGroup value={way} onChange={(_, { value }) => setWay(value === 'replace' ? 'replace' : 'add')}>
            {IMPORT_WAYS.map((one) => (
              <Radio key={one} className={shared.target} value={one} label={t(`tab.import.${one}`)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <ImportPreview taken={taken} />
      <LeftOutRows rows={reading.leftOut} several={several} />
      <ToldRows rows={reading.understood} several={several} />
      {taken.tooMany && (
        <MessageBar intent="warning" layout="multiline" role="alert">
          <MessageBarBody>{t('tab.import.tooMany')}</MessageBarBody>
        </MessageBar>
      )}
      <div className={shared.row}>
        <Button
          className={shared.target}
          appearance="primary"
          disabledFocusable={!ready}
          onClick={() => onConfirm(taken.change)}
        >
          {t('tab.import.confirm')}
        </Button>
        <Button className={shared.target} onClick={onCancel}>
          {t('tab.import.cancel')}
        </Button>
      </div>
    </div>
  );
}
