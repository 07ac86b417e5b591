// npm run submit -- FILE …: installs and builds what is missing, then sends the file.
import { build, checkNode, install } from './prepare.mjs';

checkNode();
await install();
await build();
const { submit } = await import('../../../dist/apps/local/src/submit/main.js');
process.exitCode = await submit(process.argv.slice(2), process.env, (text) => process.stdout.write(text));
