;;; diagnostics.el --- the findings of a file that is opened -*- lexical-binding: t -*-
(defun scenario ()
  (user-open "boiler-relay/main.py")
  (vconcat (user-findings)))
