// The editor's helper, from this host only.
const vs = new URLSearchParams(location.search).get('vs') || '';
if (!/^\/webjars\/monaco-editor\/[0-9.]+\/min\/vs$/.test(vs)) {
  throw new Error('not a path of the editor');
}
self.MonacoEnvironment = {baseUrl: vs.replace(/\/vs$/, '') + '/'};
importScripts(vs + '/base/worker/workerMain.js');
