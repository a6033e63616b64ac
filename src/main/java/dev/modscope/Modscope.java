package dev.modscope;
/// x
public final class Modscope { private Modscope() {} 
  public static void main(String[] args) { } }
