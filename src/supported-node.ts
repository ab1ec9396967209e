/**
 * The Node.js versions that the whole suite runs on, as in package.json's `engines`: the major and its first minor. From
 * 22.18 on it runs the source as it is, its types left out.
 */
export const SUPPORTED_NODE: readonly { major: number; minor: number }[] = [
  { major: 22, minor: 18 },
  { major: 24, minor: 0 },
];

/**
 * What to tell somebody who starts the program on a Node.js that it isn't made for. Its native modules don't fail
 * there at once: they abort the process some time later, which looks like a fault of the machine.
 *
 * @param version as `process.versions.node`, e.g. "20.20.2".
 * @returns two lines for the operator; undefined on a supported version.
 */
export const complainOfNode = (version: string): string | undefined => {
  const [major, minor] = version.split('.').map(Number);
  const isSupported = SUPPORTED_NODE.some((one) => one.major === major && (minor ?? 0) >= one.minor);
  if (isSupported) return undefined;
  const range = SUPPORTED_NODE.map((one) => `${one.major} (từ ${one.major}.${one.minor})`).join(' hoặc ');
  return `Node.js ${version} không chạy được chương trình này: cần Node.js ${range}.
Cài bản đó rồi chạy lại; trong thư mục mã nguồn, \`npm ci\` tự cài một bản và \`npm start\` dùng bản ấy.`;
};

// Imported first by what is started, so that it is read before any native module is.
const complaint = complainOfNode(process.versions.node);
if (complaint !== undefined) {
  process.stderr.write(`${complaint}\n`);
  process.exit(1);
}
