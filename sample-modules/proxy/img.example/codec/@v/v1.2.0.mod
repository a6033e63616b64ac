module img.example/codec

go 1.15
