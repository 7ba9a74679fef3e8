import type { Verb } from '../../domain/contract/verbs.ts';

/** The part of Adaptive Cards 1.5 that our cards use; what is not here, no card may use. */

export type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

interface Placed {
  readonly id?: string;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
}

/** Read as Markdown by the clients: our own texts only. What people wrote goes into a {@link TextRun}. */
export interface TextBlock extends Placed {
  readonly type: 'TextBlock';
  readonly text: string;
  readonly wrap: true;
  readonly style?: 'heading';
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly weight?: 'Bolder';
  readonly color?: 'Attention';
  readonly isSubtle?: boolean;
  readonly horizontalAlignment?: 'Left' | 'Center' | 'Right';
}

/** Plain text: no client reads Markdown or HTML in it. */
export interface TextRun {
  readonly type: 'TextRun';
  readonly text: string;
  readonly weight?: 'Bolder';
  readonly size?: 'Small' | 'Medium' | 'Large';
  readonly color?: 'Accent';
  readonly isSubtle?: boolean;
}

export interface RichTextBlock extends Placed {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly horizontalAlignment?: 'Left' | 'Right';
}

export interface Container extends Placed {
  readonly type: 'Container';
  readonly style?: 'accent' | 'emphasis';
  /** In pixels, `48px`. */
  readonly minHeight?: string;
  /** Without it the surrounding column's alignment holds. */
  readonly verticalContentAlignment?: 'Top';
  readonly items: readonly Element[];
}

export interface Column {
  readonly type: 'Column';
  /** Its share of the row's width. */
  readonly width: number;
  readonly spacing?: Spacing;
  readonly verticalContentAlignment?: 'Top' | 'Center' | 'Bottom';
  readonly items: readonly Element[];
}

export interface ColumnSet extends Placed {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}

interface Input extends Placed {
  readonly id: string;
  /** Shown above the input and read out with it. */
  readonly label: string;
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly value?: string;
}

export interface ChoiceInput extends Input {
  readonly type: 'Input.ChoiceSet';
  /** All of them in sight, or behind a list. */
  readonly style: 'expanded' | 'compact';
  readonly wrap: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface TextInput extends Input {
  readonly type: 'Input.Text';
  readonly isMultiline: true;
  readonly maxLength: number;
}

/** A day, `2026-12-01`, in whatever way the client lets one choose it. */
export interface DateInput extends Input {
  readonly type: 'Input.Date';
}

export interface ActionSet extends Placed {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

export type Element =
  | TextBlock
  | RichTextBlock
  | Container
  | ColumnSet
  | ChoiceInput
  | TextInput
  | DateInput
  | ActionSet;

export type ActionData = Readonly<Record<string, string>>;

interface Button {
  readonly title: string;
  readonly style?: 'positive';
  /** A secondary action stands in the overflow menu. */
}

export interface ExecuteAction extends Button {
  readonly type: 'Action.Execute';
  readonly verb: Verb;
  readonly data: ActionData;
  /** `none` sends no inputs and asks for none to be filled in. */
  readonly associatedInputs?: 'none';
  /** For clients without `Action.Execute`; its data carries the verb. */
  readonly fallback: SubmitAction;
}

export interface SubmitAction extends Button {
  readonly type: 'Action.Submit';
  readonly data: ActionData;
  readonly associatedInputs?: 'none';
}

export interface OpenUrlAction extends Button {
  readonly type: 'Action.OpenUrl';
  readonly url: string;
}

/** A bare `Action.Submit` is for dialogs, where `Action.Execute` is unknown; on a message it is the fallback alone. */
export type Action = ExecuteAction | OpenUrlAction | SubmitAction;

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: string;
  /** 1.3 where no newer one is read: in what people put into a conversation, and where links unfold. */
  readonly version: '1.5' | '1.3';
  /** Shown by clients that know no cards of this version. */
  readonly fallbackText: string;
  /** For speech, as SSML: hence escaped. */
  readonly speak: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
}

/** A card and the line that stands for it in notifications and in the list of chats, as plain text. */
export interface RenderedCard {
  readonly card: AdaptiveCard;
  readonly summary: string;
}
