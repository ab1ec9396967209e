import type { ChatId, MessageId } from '../../domain/chat.ts';
import type { OfficialId } from '../../domain/people.ts';

/** A message in which somebody of the office follows the week; it is edited as answers come in. */
export interface OpenBoard {
  readonly official: OfficialId;
  readonly chat: ChatId;
  readonly message: MessageId;
  /** What of the week it shows, as a button's data has it. */
  readonly view: string;
  /** Tells whether it would show something else by now. */
  readonly shown: string;
  readonly openedAt: Date;
}

/** Open boards as rows, one for a person. Every method is one transaction. */
export interface BoardStore {
  /** Keeps it in place of the one that they had. */
  save(board: OpenBoard): Promise<void>;
  /** Notes what stands in a message by now, if it is still their board. */
  noteShown(board: Pick<OpenBoard, 'official' | 'message'>, shown: string): Promise<void>;
  /** Those that were opened or used at this moment or later. */
  findSince(moment: Date): Promise<readonly OpenBoard[]>;
  /** Forgets a message that can't be edited any more. */
  close(board: Pick<OpenBoard, 'official' | 'message'>): Promise<void>;
  /** Another text whenever anything has changed that a board may show, but for the time of day. */
  changeMark(): Promise<string>;
}
