module mvs.example/b

go 1.16

require mvs.example/d v1.1.0
