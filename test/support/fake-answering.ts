import type { Answer, Answering, Clause, LockedText, Question } from '../../src/answering/answer.ts';
import type { SaidOfWording } from '../../src/documents/wordings/tied-wording.ts';
import { asDocumentId, asReference, type DocumentId, type Reference } from '../../src/domain/reference.ts';
import type { TargetGroup } from '../../src/domain/target.ts';

const DOCUMENT = asDocumentId('nq-test');

/** Only the number lock makes locked text; tests of the channels need some without a corpus. */
export const locked = (text: string): LockedText => text as LockedText;

/** An answer with a citation, whose text says what was asked and which subject was leant on. */
export const fakeAnswer = (question: Question, overrides: Partial<Answer> = {}): Answer => ({
  kind: 'target',
  text: locked(`Trả lời: ${question.text}${question.subject ? ` (tiếp ${question.subject.question})` : ''}`),
  citations: [{ ref: asReference('II.2.1(6)'), document: DOCUMENT, quote: 'đạt 190 triệu tấn' }],
  confidence: 0.9,
  verdict: null,
  related: [],
  subject: {
    document: DOCUMENT,
    refs: [asReference('II.2.1(6)')],
    kind: 'target',
    question: question.text,
    at: question.now.getTime(),
  },
  ...overrides,
});

/** A resolution of two targets for tests of the channels. It keeps the questions that it was asked. */
export class FakeAnswering implements Answering {
  readonly questions: Question[] = [];
  /** Makes the answer; replace it to make others. */
  respond: (question: Question) => Answer | Promise<Answer> = (question) => fakeAnswer(question);

  async answer(question: Question): Promise<Answer> {
    this.questions.push(question);
    return this.respond(question);
  }

  openClause(ref: Reference): Clause | undefined {
    if (!ref.startsWith('II.2.1(')) return undefined;
    return {
      ref,
      document: DOCUMENT,
      name: `Chỉ tiêu ${ref}`,
      headings: ['Chỉ tiêu chủ yếu'],
      text: `Nguyên văn ${ref}: đạt <190> & hơn`,
    };
  }

  pin(_document: DocumentId, ref?: Reference): SaidOfWording {
    return ref === undefined
      ? { is: 'not stated', digest: 'toàn văn' }
      : { is: 'clause', ref, text: `Nguyên văn ${ref}` };
  }

  isOutdated(): boolean {
    return false;
  }

  targetGroups(): readonly TargetGroup[] {
    const group = asReference('II.2.1');
    const targets = [4, 6].map((number) => {
      const ref = asReference(`II.2.1(${number})`);
      return {
        document: DOCUMENT,
        ref,
        number,
        label: `(${number})`,
        group,
        text: `Chỉ tiêu ${number} đạt 190 triệu tấn`,
        measures: [],
      };
    });
    return [{ ref: group, title: 'Các chỉ tiêu kinh tế', titleId: group, targets }];
  }

  exampleQuestions(): readonly string[] {
    return ['Chỉ tiêu hàng hóa qua cảng?', 'Ai phụ trách?', 'Liệt kê chỉ tiêu'];
  }

  documentsWithTargets(): readonly { readonly id: DocumentId; readonly name: string }[] {
    return [{ id: DOCUMENT, name: 'Nghị quyết thử nghiệm' }];
  }

  kindInForce(): string {
    return 'Nghị quyết';
  }

  resolutionName(): string {
    return 'Nghị quyết thử nghiệm (họp ngày 01/12/2023)';
  }
}
