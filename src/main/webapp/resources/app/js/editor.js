/* The editor of e-mails with form (tags/htmlEditor.xhtml): an area to type in over a text area that is sent. Browsers all do execCommand, though no
   standard says how; what they write is put right by the server (SafeHtml), which is the only one that decides what an e-mail may have. */
(function () {
  'use strict';

  var KEPT = /^(P|DIV|BR|STRONG|B|EM|I|U|A|UL|OL|LI|H2|H3|SPAN|FONT|IMG|TABLE|THEAD|TBODY|TR|TH|TD)$/;
  var KEPT_ATTRIBUTES = /^(href|alt|style|color|colspan|width|height)$/;

  /** Words of anybody, made harmless before they stand in our page. A picture's address is kept where nothing loads it. */
  function harmless(html) {
    var body = new DOMParser().parseFromString(html, 'text/html').body;
    Array.from(body.querySelectorAll('*')).forEach(function (e) {
      if (!KEPT.test(e.tagName)) { e.replaceWith.apply(e, /^(SCRIPT|STYLE|TEMPLATE|IFRAME|OBJECT|SVG|MATH)$/i.test(e.tagName) ? [] : Array.from(e.childNodes)); return; }
      Array.from(e.attributes).forEach(function (a) {
        if (e.tagName === 'IMG' && a.name === 'src') { e.setAttribute('data-src', a.value); }
        if (!KEPT_ATTRIBUTES.test(a.name) && a.name !== 'data-src' || a.name === 'href' && !/^\s*(https?:|mailto:)/i.test(a.value)) { e.removeAttribute(a.name); }
      });
    });
    return Array.from(body.childNodes);
  }

  function written(area) {
    return area.innerHTML.replace(/data-src=/g, 'src=');
  }

  function bind(editor) {
    if (editor.bound) { return; }
    editor.bound = true;
    var area = editor.querySelector('.editor-area'), source = editor.querySelector('textarea'), range = null, linkBox = editor.querySelector('.editor-link');
    var block = editor.querySelector('[data-block]'), colour = editor.querySelector('[data-colour]'), toggle = editor.querySelector('[data-source]');

    function show() { area.replaceChildren.apply(area, harmless(source.value)); }
    function keep() { source.value = written(area); source.dispatchEvent(new Event('input', { bubbles: true })); }
    function remember() {
      var s = document.getSelection();
      if (s.rangeCount && area.contains(s.anchorNode)) { range = s.getRangeAt(0).cloneRange(); state(); }
    }
    function back() {
      area.focus();
      if (range && area.contains(range.startContainer)) { var s = document.getSelection(); s.removeAllRanges(); s.addRange(range); }
    }
    function run(command, value, css) {
      back();
      document.execCommand('styleWithCSS', false, !!css);
      document.execCommand(command, false, value);
      keep(); remember();
    }
    function state() {
      editor.querySelectorAll('[data-do]').forEach(function (b) {
        var name = b.getAttribute('data-do');
        if (name !== 'removeFormat') { b.setAttribute('aria-pressed', String(document.queryCommandState(name))); }
      });
      var now = String(document.queryCommandValue('formatBlock')).toLowerCase();
      block.value = /^h[23]$/.test(now) ? now : 'p';
    }

    editor.insert = function (before, after) {
      if (editor.classList.contains('sourced')) { insertInto(source, before, after); return; }
      back();
      document.execCommand('insertText', false, before + (after ? document.getSelection().toString() + after : ''));
      keep(); remember();
    };

    show();
    area.addEventListener('input', keep);
    area.addEventListener('keyup', remember);
    area.addEventListener('mouseup', remember);
    area.addEventListener('blur', remember);
    area.addEventListener('focus', function () { document.execCommand('defaultParagraphSeparator', false, 'p'); });
    area.addEventListener('paste', function (e) {
      var html = e.clipboardData && e.clipboardData.getData('text/html');
      if (html) {
        e.preventDefault();
        var box = document.createElement('div');
        box.replaceChildren.apply(box, harmless(html));
        document.execCommand('insertHTML', false, box.innerHTML);
      }
    });
    editor.addEventListener('click', function (e) {
      var button = e.target.closest('button');
      if (!button) { return; }
      if (button.hasAttribute('data-do')) { run(button.getAttribute('data-do')); }
      if (button === toggle) {
        var on = editor.classList.toggle('sourced');
        toggle.setAttribute('aria-pressed', String(on));
        if (on) { source.focus(); } else { show(); }
      }
      if (button.hasAttribute('data-link')) {
        linkBox.hidden = !linkBox.hidden;
        button.setAttribute('aria-expanded', String(!linkBox.hidden));
        var at = range && (range.startContainer.nodeType === 1 ? range.startContainer : range.startContainer.parentElement).closest('a');
        if (!linkBox.hidden) { linkBox.querySelector('input').value = at ? at.getAttribute('href') : ''; linkBox.querySelector('input').focus(); }
      }
      if (button.hasAttribute('data-apply')) {
        var url = linkBox.querySelector('input').value.trim();
        if (/@/.test(url) && !/:/.test(url)) { url = 'mailto:' + url; } else if (url && !/^[a-z]+:/i.test(url)) { url = 'https://' + url; }
        if (url) {
          back();
          if (document.getSelection().isCollapsed) { document.execCommand('insertText', false, url); document.getSelection().modify('extend', 'backward', 'line'); }
          run('createLink', url);
        }
        linkBox.hidden = true;
      }
      if (button.hasAttribute('data-remove')) { run('unlink'); linkBox.hidden = true; }
    });
    block.addEventListener('change', function () { run('formatBlock', block.value); });
    colour.addEventListener('change', function () { if (colour.value) { run('foreColor', colour.value, true); } colour.value = ''; });
  }

  function insertInto(area, before, after) {
    var chosen = after ? area.value.substring(area.selectionStart, area.selectionEnd) : '';
    area.setRangeText(before + chosen + (after || ''), area.selectionStart, area.selectionEnd, 'end');
    area.focus();
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }

  /* A merge field goes where the cursor was last: into the subject, the text, or the editor. */
  var last = null;
  document.addEventListener('focusin', function (e) {
    if (e.target.matches('.takes-fields, .editor-area, .editor textarea')) { last = e.target; }
  });
  document.addEventListener('click', function (e) {
    var button = e.target.closest && e.target.closest('[data-field]');
    if (!button) { return; }
    var name = button.getAttribute('data-field'), condition = button.getAttribute('data-condition') === 'true';
    var target = last && document.contains(last) ? last : document.querySelector('.editor-area, textarea.takes-fields');
    var before = condition ? '{{#' + name + '}}' : '{{' + name + '}}', after = condition ? '{{/' + name + '}}' : '';
    if (target) {
      var editor = target.closest('.editor');
      if (editor) { editor.insert(before, after); } else { insertInto(target, before, after); }
    }
  });

  function all() { document.querySelectorAll('[data-editor]').forEach(bind); }
  all();
  if (window.jQuery) { window.jQuery(all); window.jQuery(document).on('pfAjaxComplete', all); }
})();
