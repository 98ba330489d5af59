/* Small things no component does: the side menu on a narrow screen, menus that close, the browser's zone. */
(function () {
  'use strict';

  var burger = document.querySelector('.burger');
  if (burger) {
    var toggle = function (open) {
      document.body.classList.toggle('menu-open', open);
      burger.setAttribute('aria-expanded', String(open));
    };
    burger.addEventListener('click', function () {
      toggle(!document.body.classList.contains('menu-open'));
    });
    document.querySelector('.veil').addEventListener('click', function () { toggle(false); });
    document.addEventListener('keydown', function (e) {
      if (e.key === 'Escape' && document.body.classList.contains('menu-open')) { toggle(false); burger.focus(); }
    });
  }

  /* an open menu closes with Escape and with a click elsewhere */
  function closeMenus(except) {
    document.querySelectorAll('details.user-menu[open], details.drop[open]').forEach(function (d) {
      if (d !== except) { d.removeAttribute('open'); }
    });
  }
  document.addEventListener('click', function (e) { closeMenus(e.target.closest('details')); });
  document.addEventListener('keydown', function (e) {
    if (e.key === 'Escape') { closeMenus(null); }
  });

  /* charts are painted once: in the colours that the page has then */
  if (window.Chart) {
    var colour = function (name) {
      var probe = document.createElement('span');
      probe.style.color = 'var(' + name + ')';
      document.body.appendChild(probe);
      var painted = window.getComputedStyle(probe).color;
      probe.remove();
      return painted;
    };
    window.Chart.defaults.color = colour('--ink-soft');
    window.Chart.defaults.borderColor = colour('--line');
    window.Chart.defaults.font.family = window.getComputedStyle(document.body).fontFamily;
  }

  /* a thin bar at the top while the server works */
  if (window.jQuery) {
    window.jQuery(document).on('pfAjaxSend', function () { document.body.classList.add('waiting'); })
      .on('pfAjaxComplete', function () { document.body.classList.remove('waiting'); });
  }

  /* Once the server has sent us to another page, this one asks for nothing more: a late preview would use up the word that the next page is to say. */
  if (window.PrimeFaces && window.PrimeFaces.ajax) {
    var processor = window.PrimeFaces.ajax.ResponseProcessor;
    var requests = window.PrimeFaces.ajax.Request;
    var redirect = processor.doRedirect;
    var send = requests.send;
    var leaving = false;
    processor.doRedirect = function (node) {
      leaving = true;
      redirect.call(processor, node);
    };
    requests.send = function (request) { return leaving ? undefined : send.call(requests, request); };
  }

  /* PrimeFaces hides its upload field from screen readers although the keyboard reaches it, and calls the chosen ones of a field for
     several (and the place where one types) a list box without a name: a plain list is what they are */
  function mend() {
    document.querySelectorAll('input[type=file][aria-hidden]').forEach(function (input) { input.removeAttribute('aria-hidden'); });
    document.querySelectorAll('.ui-autocomplete-multiple-container').forEach(function (list) {
      [list].concat(Array.from(list.children)).forEach(function (e) {
        ['role', 'aria-orientation', 'aria-selected'].forEach(function (name) { e.removeAttribute(name); });
      });
    });
  }
  if (window.jQuery) {
    window.jQuery(mend);
    window.jQuery(document).on('pfAjaxComplete', mend);
  }

  /* Enter follows a link in a table's row, as everywhere: a table whose rows can be ticked would keep it for the row */
  document.addEventListener('keydown', function (e) {
    if (e.key === 'Enter' && e.target.matches('.ui-datatable-data a[href], .ui-datatable-data button')) { e.stopPropagation(); }
  }, true);

  /* the sign-in page tells where the person lives */
  var zone = document.getElementById('zone');
  if (zone && window.Intl) { zone.value = Intl.DateTimeFormat().resolvedOptions().timeZone || ''; }
  // a cookie for https alone is kept on https and on this very machine, which the browser calls secure
  var byHttps = document.getElementById('by-https');
  if (byHttps && window.isSecureContext === false) { byHttps.hidden = false; }

  /* what a list is filtered by stands in the address */
  window.tracepostAddress = function (query) { window.history.replaceState(null, '', query === '?' ? window.location.pathname : query); };

  /* a view is saved as the address that is shown, and the one that is shown is marked */
  document.addEventListener('toggle', function (e) {
    if (!e.target.matches || !e.target.matches('details.views[open]')) { return; }
    e.target.querySelectorAll('.view-list a').forEach(function (a) {
      if (a.search === window.location.search) { a.setAttribute('aria-current', 'true'); } else { a.removeAttribute('aria-current'); }
    });
  }, true);
  document.addEventListener('click', function (e) {
    if (e.target.closest && e.target.closest('[id="views:save"]')) { document.getElementById('views:shown').value = window.location.search; }
  }, true);

  /* an export takes the filters along that stand in the address when it is pressed: <a class="with-filters" data-base="..."> */
  document.addEventListener('click', function (e) {
    var link = e.target.closest && e.target.closest('a.with-filters');
    if (link) { link.href = link.getAttribute('data-base') + (link.getAttribute('data-base').indexOf('?') < 0 ? '?' : '&') + window.location.search.substring(1); }
  }, true);

  document.addEventListener('click', function (e) {
    var button = e.target.closest && e.target.closest('[data-copy]');
    if (button && navigator.clipboard) { navigator.clipboard.writeText(document.getElementById(button.getAttribute('data-copy')).textContent); }
  });
})();
