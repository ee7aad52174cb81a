// Writing a file of a draft: what is wrong is told while it is written, and what is not saved stays in this browser.
import {Offers, teach} from './drl.js';

const QUIET = 250;
const LOOK_AGAIN = 15000;

const form = document.getElementById('editing');
const area = document.getElementById('text');
const said = form.dataset;
const mayWrite = said.may === 'true';
const api = `/api/v1/drafts/${said.draft}`;
const file = `${api}/files/${said.path}`;
const kept = `takar.draft.${said.draft}/${said.path}`;
const csrf = document.querySelector('meta[name=csrf]');
const told = document.getElementById('told');
const buttons = Object.fromEntries(['save', 'discard', 'theirs', 'mine'].map(id => [id, document.getElementById(id)]));

let seen = form.elements.seen.value;
let saved = area.value;
let asking = null;

const vs = new URL(document.getElementById('monaco').src).pathname.replace(/\/loader\.js$/, '');
self.MonacoEnvironment = {getWorkerUrl: () => '/js/monaco-worker.js?vs=' + encodeURIComponent(vs)};
self.require.config({paths: {vs}});
self.require(['vs/editor/editor.main'], () => begin(self.monaco));

function begin(monaco) {
  teach(monaco);
  const place = document.getElementById('editor');
  const dark = matchMedia('(prefers-color-scheme: dark)');
  place.hidden = false;
  area.hidden = true;
  document.querySelector('label[for=text]').hidden = true;
  const editor = monaco.editor.create(place, {
    value: area.value, language: language(), readOnly: !mayWrite, ariaLabel: said.saidLabel,
    theme: dark.matches ? 'takar-dark' : 'takar-light', automaticLayout: true, minimap: {enabled: false},
    tabFocusMode: true, scrollBeyondLastLine: false, wordWrap: 'on', fontSize: 14, tabSize: 4,
    fixedOverflowWidgets: true, accessibilitySupport: 'on',
  });
  dark.addEventListener('change', () => monaco.editor.setTheme(dark.matches ? 'takar-dark' : 'takar-light'));
  const model = editor.getModel();
  model.setEOL(monaco.editor.EndOfLineSequence.LF);
  marginOf(monaco, editor);
  restore(model);
  goTo(editor, Number(new URLSearchParams(location.search).get('line')));
  for (const link of document.querySelectorAll('a.to-line')) {
    link.addEventListener('click', event => {
      event.preventDefault();
      goTo(editor, Number(link.dataset.line));
    });
  }
  const look = mayWrite ? later(() => findings(monaco, model)) : () => {};
  model.onDidChangeContent(() => {
    keep(model.getValue());
    look();
  });
  if (said.path.endsWith('.drl')) {
    fetch(`${api}/words`, {headers: {Accept: 'application/json'}})
      .then(answer => answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status))))
      .then(words => new Offers(monaco, words,
        {stated: said.saidStated, concluded: said.saidConcluded, optional: said.saidOptional}).register())
      .catch(() => tell(said.saidOffline));
  }
  monaco.languages.registerCodeActionProvider('*', {provideCodeActions: (m, range, context) => fixes(monaco, m, context)});
  if (mayWrite) {
    form.addEventListener('submit', event => {
      event.preventDefault();
      save(model);
    });
    editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyS, () => save(model));
    buttons.discard.addEventListener('click', () => take(model, saved, seen));
    setInterval(() => meanwhile(model), LOOK_AGAIN);
  }
  document.body.dataset.editor = 'ready';
  look();
}

/** What the last check proved stands beside its line, and moves with it. */
function marginOf(monaco, editor) {
  const marks = [...document.querySelectorAll('#margin li')];
  editor.updateOptions({glyphMargin: marks.length > 0});
  editor.createDecorationsCollection(marks.map(mark => ({
    range: new monaco.Range(Number(mark.dataset.line), 1, Number(mark.dataset.line), 1),
    options: {
      glyphMarginClassName: mark.dataset.good === 'true' ? 'proven' : 'unproven',
      glyphMarginHoverMessage: {value: mark.textContent},
    },
  })));
}

function language() {
  return said.path.endsWith('.drl') ? 'drl' : said.path.endsWith('.yaml') ? 'yaml'
    : said.path.endsWith('.properties') ? 'ini' : 'markdown';
}

function goTo(editor, line) {
  if (line > 0) {
    editor.revealLineInCenter(line);
    editor.setPosition({lineNumber: line, column: 1});
    editor.focus();
  }
}

/** Brings back what was not saved, if the file is still the one that it was written upon. */
function restore(model) {
  const mine = JSON.parse(localStorage.getItem(kept) ?? 'null');
  if (mine && mayWrite && mine.text !== model.getValue()) {
    model.setValue(mine.text);
    buttons.discard.hidden = false;
    if (mine.seen === seen) {
      tell(said.saidBrought);
    } else {
      seen = mine.seen;
      tell(said.saidMeanwhile);
      meanwhile(model);
    }
  }
}

function keep(text) {
  const changed = text !== saved;
  if (changed) {
    localStorage.setItem(kept, JSON.stringify({text, seen, at: new Date().toISOString()}));
    tell(said.saidUnsaved);
  } else {
    localStorage.removeItem(kept);
    tell('');
  }
  if (buttons.discard) {
    buttons.discard.hidden = !changed;
  }
}

async function save(model) {
  const text = model.getValue();
  const headers = {'Content-Type': 'text/plain; charset=utf-8', Accept: 'application/json'};
  headers[seen ? 'If-Match' : 'If-None-Match'] = seen ? `"${seen}"` : '*';
  try {
    const answer = await send(file, {method: 'PUT', headers, body: text});
    if (answer.ok) {
      seen = tag(answer);
      form.elements.seen.value = seen;
      saved = text;
      keep(model.getValue());
      tell(said.saidSaved);
      hide();
    } else if (answer.status === 401 || answer.status === 403 || answer.type === 'opaqueredirect') {
      tell(said.saidOut);
    } else if (answer.status === 412) {
      await meanwhile(model);
    } else {
      const problem = await answer.json();
      tell(problem.title + '. ' + problem.detail);
    }
  } catch (unreachable) {
    tell(said.saidOffline);
  }
}

/** Sends with the token of the session, which is another after whoever was signed out has signed in again. */
async function send(address, request) {
  const once = () => fetch(address,
    {...request, redirect: 'manual', headers: {...request.headers, [csrf.dataset.header]: csrf.content}});
  const answer = await once();
  if (answer.status !== 403) {
    return answer;
  }
  const page = await fetch(location.pathname, {headers: {Accept: 'text/html'}, redirect: 'manual'});
  const fresh = page.ok && new DOMParser().parseFromString(await page.text(), 'text/html').querySelector('meta[name=csrf]');
  if (!fresh || fresh.content === csrf.content) {
    return answer;
  }
  csrf.content = fresh.content;
  return once();
}

/** Looks whether somebody else saved the file, and lets its writer choose. */
async function meanwhile(model) {
  let answer;
  try {
    answer = await fetch(file, {cache: 'no-store', redirect: 'manual'});
  } catch (unreachable) {
    return;
  }
  if (!answer.ok || tag(answer) === seen) {
    return;
  }
  const theirs = await answer.text();
  const now = tag(answer);
  if (model.getValue() === saved) {
    take(model, theirs, now);
    tell(said.saidMeanwhile);
    return;
  }
  tell(said.saidMeanwhile);
  buttons.theirs.hidden = buttons.mine.hidden = false;
  buttons.theirs.onclick = () => take(model, theirs, now);
  buttons.mine.onclick = () => {
    seen = now;
    hide();
    save(model);
  };
}

function take(model, text, now) {
  saved = text;
  seen = now;
  form.elements.seen.value = now;
  model.setValue(text);
  keep(text);
  hide();
}

function hide() {
  buttons.theirs.hidden = buttons.mine.hidden = true;
}

function tag(answer) {
  return (answer.headers.get('ETag') ?? '').replace(/^W\/|"/g, '');
}

async function findings(monaco, model) {
  asking?.abort();
  asking = new AbortController();
  const began = performance.now();
  const version = model.getVersionId();
  try {
    const answer = await send(`${api}/findings/${said.path}`, {
      method: 'POST', body: model.getValue(), signal: asking.signal,
      headers: {'Content-Type': 'text/plain; charset=utf-8', Accept: 'application/json'},
    });
    if (!answer.ok || version !== model.getVersionId()) {
      return;
    }
    const all = await answer.json();
    monaco.editor.setModelMarkers(model, 'takar', all.here.map(each => marker(monaco, model, each)));
    model.takarFixes = all.here.filter(each => each.fix);
    performance.measure('takar.findings', {start: began});
    const errors = all.here.filter(each => each.found.severity === 'error').length;
    document.getElementById('findings').textContent =
      (errors ? said.saidMend.replace('{0}', errors) : said.saidWell)
      + (all.elsewhere ? ' ' + said.saidElsewhere.replace('{0}', all.elsewhere) : '');
  } catch (stopped) {
    if (stopped.name !== 'AbortError') {
      tell(said.saidOffline);
    }
  }
}

function marker(monaco, model, {found, fix}) {
  const line = Math.min(found.line, model.getLineCount());
  const word = model.getWordAtPosition({lineNumber: line, column: found.column});
  return {
    severity: found.severity === 'error' ? monaco.MarkerSeverity.Error : monaco.MarkerSeverity.Warning,
    startLineNumber: line, startColumn: found.column, endLineNumber: line,
    endColumn: fix && fix.line === line && fix.endColumn > found.column ? fix.endColumn
      : word ? word.endColumn : model.getLineMaxColumn(line),
    message: found.message + (found.help ? '\n' + found.help : ''), code: found.code,
  };
}

function fixes(monaco, model, context) {
  const actions = context.markers.flatMap(mark => (model.takarFixes ?? [])
    .filter(({found}) => found.code === mark.code && found.line === mark.startLineNumber)
    .map(({fix}) => ({
      title: said.saidFix.replace('{0}', fix.text.trim()), kind: 'quickfix', diagnostics: [mark], isPreferred: true,
      edit: {edits: [{
        resource: model.uri, versionId: model.getVersionId(),
        textEdit: {range: new monaco.Range(fix.line, fix.column, fix.line, fix.endColumn), text: fix.text},
      }]},
    })));
  return {actions, dispose() {}};
}

function later(task) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(task, QUIET);
  };
}

function tell(text) {
  told.textContent = text;
}
