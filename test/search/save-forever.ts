// Run as a process of its own, to be killed: builds the index once and saves it over and over, each time as another
// corpus, and says so on stdout after every save.
import { createLocalEmbedder } from '../../src/search/local-embedder.ts';
import { saveIndex } from '../../src/search/save-index.ts';
import { buildVectorIndex } from '../../src/search/vector-index.ts';
import { sentencePassages } from './passages.ts';

const [indexDir = '', round = ''] = process.argv.slice(2);
const embedder = createLocalEmbedder(64);
const index = await buildVectorIndex(sentencePassages, embedder);
for (let count = 0; ; count += 1) {
  const corpus = `corpus-${round}-${count}`;
  await saveIndex(index, indexDir, { embedder: embedder.id, source: embedder.source, corpus });
  process.stdout.write('saved\n');
}
