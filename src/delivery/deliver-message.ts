import { asChatId, type MessageId, type PersonId } from '../domain/chat.ts';
import type { OfficialId } from '../domain/people.ts';
import { mergeDeadAlerts } from './alert-staff.ts';
import { decideDelivery, type SendOutcome } from './decide-delivery.ts';
import type { MessageEnd, WaitingMessage } from './outbox-store.ts';
import type { Payload } from './payload.ts';
import { type DeliveryReports, reportDead, reportUnreachable } from './report-delivery.ts';
import type { Stopwatch } from './stopwatch.ts';

/** Turns a payload into the parts that the channel sends, with names and figures as they are now. */
export interface Renderer<Part> {
  /** Gives none if it has become needless meanwhile: whoever has answered isn't asked. */
  render(payload: Payload, to: OfficialId): Promise<readonly Part[]>;
}

/** Sends one part to a person, once, without retries of its own. */
export interface Sender<Part> {
  send(to: PersonId, part: Part): Promise<SendOutcome & { readonly messageId?: MessageId }>;
  /** Whether the channel answers, found out without sending anything to anybody. */
  answers(): Promise<boolean>;
}

/** What a message is delivered with. */
export interface MessageDelivery<Part> extends DeliveryReports {
  readonly renderer: Renderer<Part>;
  readonly sender: Sender<Part>;
  readonly stopwatch: Stopwatch;
}

/** How one message is worked on. */
interface Watch {
  /** Told how each part went. */
  readonly note: (outcome: SendOutcome) => void;
  /** Given to stop. */
  readonly signal: AbortSignal;
}

const STORAGE_PAUSE_MS = 2_000;

/** Stores what has happened, however long it takes: forgotten, it would be sent again and again. */
const keepTrying = async <Part>(
  store: () => Promise<void>,
  { logger, stopwatch }: MessageDelivery<Part>,
  signal: AbortSignal,
): Promise<void> => {
  for (;;) {
    try {
      return await store();
    } catch (error) {
      if (signal.aborted) throw error;
      logger.error({ err: error }, 'what became of a pushed message could not be stored; trying again');
      await stopwatch.pause(STORAGE_PAUSE_MS, signal);
    }
  }
};

const decide = async <Part>(
  delivery: MessageDelivery<Part>,
  message: WaitingMessage,
  outcome: SendOutcome,
): Promise<MessageEnd> => {
  const { end, isUnreachable } = decideDelivery(outcome, message, delivery.now());
  delivery.logger.warn(
    { messageId: message.id, outcome, state: end.state },
    'a pushed message was not delivered',
  );
  if (isUnreachable) await reportUnreachable(delivery, message.to);
  return end;
};

/** A fault that the sender has no name for is ours, and says nothing of whether the part arrived. */
const send = async <Part>(
  { sender, logger }: MessageDelivery<Part>,
  person: PersonId,
  part: Part,
): ReturnType<Sender<Part>['send']> => {
  try {
    return await sender.send(person, part);
  } catch (error) {
    logger.error({ err: error }, 'sending a pushed message failed in a way that is not known');
    return { kind: 'unknown' };
  }
};

const sendParts = async <Part>(
  delivery: MessageDelivery<Part>,
  { message, person, parts }: { message: WaitingMessage; person: PersonId; parts: readonly Part[] },
  { note, signal }: Watch,
): Promise<MessageEnd> => {
  const { outbox, now } = delivery;
  for (const [index, part] of parts.entries()) {
    if (index < message.sentParts) continue;
    const outcome = await send(delivery, person, part);
    note(outcome);
    if (outcome.kind !== 'delivered') return decide(delivery, message, outcome);
    const { messageId } = outcome;
    if (messageId === undefined) continue;
    const sent = { message: message.id, part: index, chatId: asChatId(person), messageId };
    await keepTrying(() => outbox.savePart(sent, now()), delivery, signal);
  }
  return { state: 'sent' };
};

/** @returns undefined if the words can't be made: others must not wait for that one. */
const makeParts = async <Part>(
  { renderer, logger }: MessageDelivery<Part>,
  payload: Payload,
  to: OfficialId,
): Promise<readonly Part[] | undefined> => {
  try {
    return await renderer.render(payload, to);
  } catch (error) {
    logger.error({ type: payload.type, err: error }, 'a pushed message could not be made');
    return undefined;
  }
};

const tryToSend = async <Part>(
  delivery: MessageDelivery<Part>,
  message: WaitingMessage,
  watch: Watch,
): Promise<MessageEnd> => {
  if (message.uselessAfter !== undefined && message.uselessAfter <= delivery.now()) {
    return { state: 'dropped', reason: 'stale' };
  }
  const person = (await delivery.directory()).official(message.to)?.person;
  if (person === undefined) return { state: 'dropped', reason: 'no account' };
  const { payload } = await mergeDeadAlerts(delivery.outbox, message);
  if (payload === undefined) return { state: 'dead', reason: 'unreadable' };
  const parts = await makeParts(delivery, payload, message.to);
  if (parts === undefined) return decide(delivery, message, { kind: 'not made' });
  if (parts.length === 0) return { state: 'dropped', reason: 'needless' };
  return sendParts(delivery, { message, person, parts }, watch);
};

/**
 * Sends one message, or what is left of it, and stores what became of it.
 * @throws whatever reading the database throws: the message stays as it was.
 */
export const deliverMessage = async <Part>(
  delivery: MessageDelivery<Part>,
  message: WaitingMessage,
  watch: Watch,
): Promise<MessageEnd> => {
  const end = await tryToSend(delivery, message, watch);
  await keepTrying(() => delivery.outbox.end(message.id, end, delivery.now()), delivery, watch.signal);
  if (end.state === 'dead') await reportDead(delivery, message, end.reason);
  return end;
};
