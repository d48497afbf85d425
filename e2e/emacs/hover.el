;;; hover.el --- the page of the rule at point -*- lexical-binding: t -*-
(defun scenario ()
  (user-open "boiler-relay/main.py")
  (user-cursor-at "132.163.4.102")
  (let (shown)
    (eglot-hover-eldoc-function (lambda (text &rest _) (setq shown text)))
    (user-wait "the hover" (lambda () shown))
    (substring-no-properties shown)))
