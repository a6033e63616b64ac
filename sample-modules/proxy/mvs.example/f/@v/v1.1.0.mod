module mvs.example/f

go 1.16

require mvs.example/g v1.1.0
