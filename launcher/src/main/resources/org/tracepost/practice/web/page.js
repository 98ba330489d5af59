// Brings in new mails and new reports without reloading, so that an opened mail's frame stays as it is.
const PERIOD_MILLIS = 2000;

function localTimes(root) {
  const shown = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', second: '2-digit' });
  root.querySelectorAll('time[datetime]').forEach(time => {
    time.textContent = shown.format(new Date(time.dateTime));
  });
}

function keepFresh(box) {
  let last = null;
  setInterval(async () => {
    if (document.hidden) {
      return;
    }
    try {
      const response = await fetch(box.dataset.refresh);
      const html = response.ok ? await response.text() : last;
      if (html !== last) {
        const openDetails = box.querySelector('details[open]') !== null;
        const focused = box.contains(document.activeElement) ? document.activeElement.getAttribute('href') : null;
        box.innerHTML = html;
        localTimes(box);
        box.querySelectorAll('details').forEach(details => { details.open = openDetails; });
        if (focused) {
          box.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
        }
      }
      last = html;
    } catch {
      // The relay is being restarted: the next round tries again.
    }
  }, PERIOD_MILLIS);
}

// A button must not load the mail a second time: that would be another open.
function pressWithoutReloading(form) {
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const button = event.submitter;
    const response = await fetch(button.formAction, { method: 'POST', body: new URLSearchParams(new FormData(form)), redirect: 'manual' });
    form.querySelector('output').textContent = response.type === 'opaqueredirect'
      ? `${button.textContent}: done, see below` : 'That did not work: reload the page.';
  });
}

localTimes(document);
document.querySelectorAll('form.gestures').forEach(pressWithoutReloading);
document.querySelectorAll('[data-refresh]').forEach(keepFresh);
