/* Keyboard shortcuts: single keys, which a person may switch off (WCAG 2.1.4); what they do stands in includes/shortcuts.xhtml. */
(function () {
  'use strict';

  var dialog = document.getElementById('shortcuts');
  if (!dialog) { return; }
  var STORED = 'tracepost-keys';
  var going = null;
  var firstRowNext = false;

  function stored() {
    try { return window.localStorage.getItem(STORED); } catch (forbidden) { return null; }
  }

  function store(value) {
    try { window.localStorage.setItem(STORED, value); } catch (forbidden) { /* then it holds until the page is left */ }
  }

  var on = stored() !== 'off';

  /* --- the list of shortcuts */
  var letters = dialog.querySelector('[data-letters]');
  document.querySelectorAll('[data-go]:not([data-go=""])').forEach(function (link) {
    var line = document.createElement('div'), keys = document.createElement('dt'), words = document.createElement('dd');
    ['g', link.getAttribute('data-go')].forEach(function (key) {
      var shown = document.createElement('kbd');
      shown.textContent = key;
      keys.append(shown, ' ');
    });
    words.textContent = link.querySelector('.nav-label').textContent;
    line.append(keys, words);
    letters.append(line);
  });
  var tick = dialog.querySelector('[data-keys]');
  tick.checked = on;
  tick.addEventListener('change', function () {
    on = tick.checked;
    store(on ? 'on' : 'off');
  });
  document.addEventListener('click', function (e) {
    if (!e.target.closest) { return; }
    if (e.target.closest('[data-shortcuts]')) { dialog.showModal(); }
    if (e.target === dialog || e.target.closest('#shortcuts [data-close]')) { dialog.close(); }
  });

  /* --- where one is */
  function visible(e) { return e.getClientRects().length > 0; }

  function typing(target) {
    return target.closest && target.closest('input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true], [role=combobox], [role=listbox], [role=menu]');
  }

  function covered() {
    return Array.from(document.querySelectorAll('dialog[open], details.drop[open], details.user-menu[open], .ui-dialog, .ui-autocomplete-panel, .ui-selectonemenu-panel, .ui-selectcheckboxmenu-panel, .ui-datepicker-panel.ui-input-overlay')).some(visible);
  }

  function rows() {
    var table = Array.from(document.querySelectorAll('main .ui-datatable-data > tr[data-ri]')).filter(visible);
    return table.length ? table : Array.from(document.querySelectorAll('main .mails > li')).filter(function (e) { return visible(e) && within(e); });
  }

  function within(row) { return row.querySelector('.main a, a.main') || row.querySelector('a[href], button, .ui-row-toggler'); }

  function here() { return rows().find(function (row) { return row.contains(document.activeElement); }); }

  function show(row) {
    if (!row || !within(row)) { return; }
    within(row).focus();
    row.scrollIntoView({ block: 'nearest' });
  }

  function step(by) {
    var all = rows(), at = all.indexOf(here());
    show(at < 0 ? all[by > 0 ? 0 : all.length - 1] : all[at + by]);
  }

  function press(element) { if (element) { element.click(); } }

  function turn(direction) {
    var button = Array.from(document.querySelectorAll('main .ui-paginator-' + direction + ':not(.ui-state-disabled)')).find(visible);
    firstRowNext = Boolean(button);
    press(button);
  }

  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxComplete', function () {
      if (firstRowNext) {
        firstRowNext = false;
        setTimeout(function () { show(rows()[0]); }, 0);
      }
    });
  }

  /* --- what the keys do */
  var keys = {
    '/': function () {
      var field = Array.from(document.querySelectorAll('main .search input')).find(visible);
      if (field) { field.focus(); field.select(); }
    },
    '?': function () { dialog.showModal(); },
    g: function () { going = setTimeout(function () { going = null; }, 1500); },
    j: function () { step(1); },
    k: function () { step(-1); },
    n: function () { turn('next'); },
    p: function () { turn('prev'); },
    e: function () {
      var row = here(), envelope = row && row.querySelector('[data-history]');
      if (envelope) { envelope.focus(); }
    },
    x: function () {
      var row = here();
      press(row && row.querySelector('.ui-selection-column .ui-chkbox-box'));
    }
  };

  /* Enter in a list's search leads into the list: also to the row that is only just coming */
  document.addEventListener('keydown', function (e) {
    if (e.key !== 'Enter' || !e.target.matches('main .search input')) { return; }
    e.preventDefault();
    firstRowNext = true;
    setTimeout(function () { firstRowNext = false; }, 1500);
    show(rows()[0]);
  });

  document.addEventListener('keydown', function (e) {
    if (!on || e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || typing(e.target) || covered() || window.tracepostForms.isTyping()) { return; }
    if (going) {
      clearTimeout(going);
      going = null;
      var link = document.querySelector('[data-go="' + CSS.escape(e.key) + '"]');
      if (link) { e.preventDefault(); link.click(); }
      return;
    }
    if (Object.prototype.hasOwnProperty.call(keys, e.key)) {
      e.preventDefault();
      keys[e.key]();
    }
  });

  /* a page on paper says where it is to be found */
  window.addEventListener('beforeprint', function () {
    document.querySelectorAll('[data-address]').forEach(function (e) { e.textContent = decodeURI(window.location.href); });
  });
})();
