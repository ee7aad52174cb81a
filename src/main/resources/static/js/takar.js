// Says that something is under way, so that nobody presses twice.
for (const form of document.querySelectorAll('form[data-busy]')) {
  form.addEventListener('submit', () => {
    const told = document.createElement('p');
    told.setAttribute('role', 'status');
    told.className = 'busy';
    told.textContent = form.dataset.busy;
    form.append(told);
    for (const button of form.querySelectorAll('button')) {
      button.disabled = true;
    }
  });
}

// A page that is shown again from the browser's memory has nothing under way.
window.addEventListener('pageshow', () => {
  for (const told of document.querySelectorAll('form[data-busy] .busy')) {
    for (const button of told.parentElement.querySelectorAll('button')) {
      button.disabled = false;
    }
    told.remove();
  }
});
