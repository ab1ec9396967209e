import { complainOfNode } from './supported-node.ts';

// Imported first by what is started, so that it is read before any native module is.
const complaint = complainOfNode(process.versions.node);
if (complaint !== undefined) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
