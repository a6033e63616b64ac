package dev.modscope.source.web;

/// The start of a page, whatever its status.
///
/// @param url where it was asked for, after all redirects
/// @param status the status of the answer
/// @param start the page, cut at the limit
public record WebPage(String url, int status, String start) {}
