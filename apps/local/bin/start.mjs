// npm start: installs what is missing, builds what changed, then hands over to the launcher.
import './end-with-npm.mjs';
import { build, checkNode, install } from './prepare.mjs';

checkNode();
await install();
await build();
await import('../../../dist/apps/local/src/main.js');
