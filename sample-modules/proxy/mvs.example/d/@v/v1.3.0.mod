module mvs.example/d

go 1.16

require mvs.example/e v1.2.0
