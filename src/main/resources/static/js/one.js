// What comes out stands beside the form while it is written; nothing of it is kept.
const form = document.getElementById('one');
const result = document.getElementById('result');
let timer = 0;
let asking = null;

async function ask() {
  asking?.abort();
  asking = new AbortController();
  try {
    const answer = await fetch(form.dataset.result,
      {method: 'POST', body: new URLSearchParams(new FormData(form)), signal: asking.signal, redirect: 'manual'});
    if (answer.ok) {
      result.innerHTML = await answer.text();
      performance.mark('takar.result');
    } else {
      result.textContent = form.dataset.offline;
    }
  } catch (stopped) {
    if (stopped.name !== 'AbortError') {
      result.textContent = form.dataset.offline;
    }
  }
}

form.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(ask, 250);
});
