import { Document } from '@langchain/core/documents';
import { BaseRetriever } from '@langchain/core/retrievers';
import type { Hit, SearchablePassage } from './searchable-passage.ts';

const DOCUMENTS = 10;

/** A passage retriever as LangChain knows one: `invoke(query)` gives the ten best passages as documents, best first. */
export class LangChainRetriever extends BaseRetriever {
  lc_namespace = ['nghi-quyet-bot', 'retrieval'];
  readonly #search: (query: string, top: number) => Promise<readonly Hit[]>;
  readonly #passages: ReadonlyMap<string, SearchablePassage>;

  constructor(
    search: (query: string, top: number) => Promise<readonly Hit[]>,
    passages: readonly SearchablePassage[],
  ) {
    super();
    this.#search = search;
    this.#passages = new Map(passages.map((passage) => [passage.id, passage]));
  }

  static override lc_name(): string {
    return 'LangChainRetriever';
  }

  /** Each document has the passage's id and text; its metadata are id, score and confidence. */
  override async _getRelevantDocuments(query: string): Promise<Document[]> {
    const hits = await this.#search(query, DOCUMENTS);
    return hits.map(
      (hit) =>
        new Document({ id: hit.id, pageContent: this.#passages.get(hit.id)?.text ?? '', metadata: hit }),
    );
  }
}
